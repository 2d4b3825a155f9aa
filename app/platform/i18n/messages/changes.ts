import type { Messages } from "../types.ts";

/** Facts of organizations that wait for staff. */
export const changes = {
  "changes.title": { zh: "机构信息变更", en: "Changes of organizations" },
  "changes.lead": {
    zh: "已核验机构申请变更的信息，以及与其他机构登记重复的信用代码。作出决定前，原信息继续有效。",
    en: "What verified organizations ask to change, and credit codes that another organization holds. What is in force stays so until you decide.",
  },
  "changes.none": { zh: "没有待审核的变更", en: "No change waits" },
  "changes.all": { zh: "查看全部变更", en: "See all changes" },
  "changes.see": { zh: "查看变更", en: "See the changes" },
  "changes.wait": {
    zh: "有 {count} 项信息变更待审核，原信息继续有效。",
    en: "{count, plural, one {# change waits} other {# changes wait}} for a decision; what is in force stays so.",
  },
  "changes.in-force": { zh: "现行", en: "In force" },
  "changes.asked": { zh: "申请改为", en: "Asked for" },
  "changes.empty": { zh: "（空）", en: "(empty)" },
  "changes.by": { zh: "{name} 于 {at} 提交", en: "{name}, {at}" },
  "changes.dispute": { zh: "信用代码争议", en: "Disputed credit code" },
  "changes.dispute.holder": { zh: "现登记机构", en: "Held by" },
  "changes.dispute.effect": {
    zh: "同意后，该代码归申请机构，现登记机构的代码清空、核验失效，双方都会收到您的说明。",
    en: "If you agree, the code goes to the claimant; its present holder loses it and its verification. Both are told your note.",
  },
  "changes.move": {
    zh: "跨区变更需要迁出和迁入两个区都同意。",
    en: "A move between districts asks for the agreement of both.",
  },
  "changes.agreed.present": { zh: "迁出区已同意", en: "The district it leaves has agreed" },
  "changes.agreed.new": { zh: "迁入区已同意", en: "The district it moves to has agreed" },
  "changes.own": {
    zh: "您是当事机构的成员，请由其他工作人员办理。",
    en: "You belong to one of the organizations concerned: somebody else on the staff decides.",
  },
  "changes.elsewhere": {
    zh: "另一方不在您负责的区域。您可以驳回；同意须由系统管理员办理。",
    en: "The other party lies outside your areas. You can refuse; an administrator can agree.",
  },
  "changes.note": { zh: "说明", en: "Note" },
  "changes.note.hint": {
    zh: "会告知机构。驳回时必填；涉及争议代码时必填。",
    en: "Told to the organization. Needed for a refusal, and for a disputed code.",
  },
  "changes.approve": { zh: "同意变更", en: "Agree" },
  "changes.refuse": { zh: "驳回", en: "Refuse" },
  "changes.told.approved": {
    zh: "变更已生效，并告知机构",
    en: "In force now, and the organization was told",
  },
  "changes.told.agreed": {
    zh: "已记录您的同意，待另一区同意后生效",
    en: "Your agreement is kept; the other district has yet to agree",
  },
  "changes.told.refused": {
    zh: "已驳回，并告知机构",
    en: "Refused, and the organization was told",
  },
  "changes.field.name": { zh: "机构名称", en: "Name" },
  "changes.field.creditCode": { zh: "统一社会信用代码", en: "Unified social credit code" },
  "changes.field.area": { zh: "所在区域", en: "Area" },
  "changes.field.website": { zh: "网站", en: "Website" },
  "changes.own.title": { zh: "待审核的变更", en: "Changes that wait" },
  "changes.own.lead": {
    zh: "区工作人员会核对以下内容，结果会通知您。在此之前，原信息继续有效。",
    en: "District staff will look at these and you will be told. Until then what is in force stays so.",
  },
  "changes.own.refused": { zh: "未通过的变更", en: "Refused" },
  "changes.own.saved": {
    zh: "已保存。部分内容需工作人员核对后生效",
    en: "Saved. Some of it is in force once staff have looked at it",
  },
} satisfies Messages;
