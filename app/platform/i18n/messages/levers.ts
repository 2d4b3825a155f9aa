import type { Messages } from "../types.ts";

/** What staff do about a case that stands still. */
export const levers = {
  "lever.title": { zh: "督办记录", en: "Follow-up" },
  "lever.lead": {
    zh: "催办、引荐、请认领和备注，以及各自带来的结果。",
    en: "Reminders, introductions, requests to claim and notes, and what came of each.",
  },
  "lever.kind": { zh: "办法", en: "Act" },
  "lever.remind": { zh: "催办", en: "Remind" },
  "lever.introduce": { zh: "引荐", en: "Introduce" },
  "lever.ask_claim": { zh: "请认领", en: "Ask to claim" },
  "lever.note": { zh: "备注", en: "Note" },
  "lever.case": { zh: "事项", en: "Case" },
  "lever.text": { zh: "说明", en: "Words" },
  "lever.by": { zh: "办理人", en: "By" },
  "lever.at": { zh: "时间", en: "When" },
  "lever.effect": { zh: "结果", en: "What came of it" },
  "lever.effect.none": { zh: "只作备注", en: "A note" },
  "lever.effect.waiting": { zh: "等待中", en: "Waiting" },
  "lever.effect.moved": { zh: "已推进", en: "Moved on" },
  "lever.effect.unanswered": { zh: "到期未答复", en: "Ended without an answer" },
  "lever.effect.begun": { zh: "已开始对接", en: "A deal began" },
  "lever.effect.claimed": { zh: "已有机构认领", en: "Claimed" },
  "lever.effect.after": {
    zh: "{days} 个工作日后",
    en: "after {days, plural, one {# working day} other {# working days}}",
  },
  "lever.none": { zh: "还没有督办记录", en: "Nothing has been followed up yet" },
  "lever.none.action": { zh: "查看逾期事项", en: "See what is late" },
  "lever.worked": {
    zh: "近 90 天：{worked} 件有结果，{waiting} 件等待中，{unanswered} 件未答复",
    en: "Last 90 days: {worked} led on, {waiting} wait, {unanswered} had no answer",
  },
  "lever.new.title": { zh: "督办这一事项", en: "Follow up this case" },
  "lever.new.back": { zh: "返回事项", en: "Back to the case" },
  "lever.new.earlier": { zh: "此前的督办", en: "Before" },
  "lever.new.choose": { zh: "怎么办", en: "What to do" },
  "lever.new.remind": {
    zh: "催办：提醒应答复的一方，说明写进对接页，各方可见；每件每天一次",
    en: "Remind whoever owes the answer; your words stand in the deal’s room, seen by all parties; once a case and day",
  },
  "lever.new.introduce": {
    zh: "引荐：把这家企业和一项资源介绍给对方，双方都看到说明；说明里不要写企业名称",
    en: "Introduce this startup and a resource to each other; both read your words, which must not name the startup",
  },
  "lever.new.ask_claim": {
    zh: "请认领：得到一个可以转发的链接，请运营机构来认领",
    en: "Ask to claim: get a link to pass on to whoever runs it",
  },
  "lever.new.note": { zh: "备注：只给区里自己看", en: "Note: for the district’s own staff" },
  "lever.new.resource": { zh: "引荐给哪项资源", en: "Introduce to" },
  "lever.new.resource.hint": {
    zh: "这家企业匹配度最高的资源在前",
    en: "The resources that fit best stand first",
  },
  "lever.new.submit": { zh: "确定", en: "Do it" },
  "lever.new.link": { zh: "可以转发的认领链接", en: "The link to pass on" },
  "lever.new.link.hint": {
    zh: "对方注册并核验后即可认领；认领仍由区里审核。",
    en: "They register, are verified and claim it; staff still decide about the claim.",
  },
  "lever.told.remind": {
    zh: "已催办，并告知应答复的一方",
    en: "Reminded: whoever owes the answer was told",
  },
  "lever.told.introduce": { zh: "已引荐，双方都会看到", en: "Introduced: both sides will see it" },
  "lever.told.ask_claim": { zh: "已记录，请转发认领链接", en: "Recorded: pass on the link below" },
  "lever.told.note": { zh: "已记下", en: "Noted" },
  "lever.introduced": { zh: "区里引荐", en: "Introduced by the district" },
} satisfies Messages;
