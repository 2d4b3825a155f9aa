import type { Messages } from "../types.ts";

/** The founder's desk and the beginning of an application. */
export const founderDesk = {
  "apply.desk.title": { zh: "我的申请", en: "My applications" },
  "apply.desk.now": { zh: "现在要做的", en: "To do now" },
  "apply.desk.nothing": {
    zh: "没有需要您处理的事项。有答复时会通知您。",
    en: "Nothing waits for you. You will be told when somebody answers.",
  },
  "apply.desk.applications": { zh: "全部申请", en: "All applications" },
  "apply.desk.companies": { zh: "我的企业", en: "My companies" },
  "apply.desk.no-company": {
    zh: "先登记企业，再提交对接申请。筹备中的团队也可以登记。",
    en: "Register your company first, then apply. A team that is still founding one may register too.",
  },
  "apply.desk.register": { zh: "登记企业", en: "Register a company" },
  "apply.new.title": { zh: "新建申请", en: "New application" },
  "apply.state": { zh: "状态", en: "State" },
  "apply.matches": { zh: "匹配", en: "Matches" },
  "apply.deals": { zh: "对接", en: "Deals" },
  "apply.updated": { zh: "最近更新", en: "Updated" },
  "apply.act.invited": { zh: "{resource}邀请您对接", en: "{resource} invites you to talk" },
  "apply.act.offered": { zh: "{resource}向您发出要约", en: "{resource} has made you an offer" },
  "apply.act.continue": { zh: "继续填写“{title}”", en: "Go on with “{title}”" },
  "apply.act.continue.note": { zh: "下一步：{step}", en: "Next: {step}" },
  "apply.act.choose": {
    zh: "为“{title}”选择想对接的机构",
    en: "Choose whom to ask for “{title}”",
  },
  "apply.act.choose.note": {
    zh: "有 {count} 个匹配，还没有申请对接",
    en: "{count, plural, one {# match} other {# matches}}, none asked yet",
  },
  "apply.act.widen": {
    zh: "“{title}”暂时没有匹配",
    en: "Nothing matches “{title}” yet",
  },
  "apply.act.widen.note": {
    zh: "看看差在哪里，可以怎么改",
    en: "See what stands in the way, and what would change it",
  },
  "apply.act.start": { zh: "提交第一份对接申请", en: "Submit an application" },
  "apply.act.start.note": {
    zh: "约 10 分钟，可以分几次填",
    en: "About ten minutes, in as many sittings as you like",
  },
  "apply.act.verify": { zh: "为{name}申请核验", en: "Ask for {name} to be verified" },
  "apply.act.verify.note": {
    zh: "核验后对方更放心；需要统一社会信用代码",
    en: "Others trust a verified company more; the credit code is needed",
  },
} satisfies Messages;
