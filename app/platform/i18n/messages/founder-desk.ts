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
  "apply.new.lead": {
    zh: "约 10 分钟。每一步自动保存，可以随时离开，回来接着填。",
    en: "About ten minutes. Every step is saved: leave at any time and go on later.",
  },
  "apply.new.company": { zh: "以哪家企业的名义申请", en: "Which company applies" },
  "apply.new.submit": { zh: "开始填写", en: "Begin" },
  "apply.brief.company": { zh: "区域、人数、成立时间", en: "Area, team, age" },
  "apply.brief.technology": { zh: "一段文字，以及所处阶段", en: "A text, and how far you are" },
  "apply.brief.sectors": { zh: "核对系统识别的领域", en: "Check the sectors that were found" },
  "apply.brief.needs": { zh: "场地、资金、实验、检测等", en: "Space, money, laboratory, tests" },
  "apply.brief.documents": { zh: "可选", en: "Optional" },
  "apply.brief.consent": { zh: "决定谁能看到什么", en: "Decide who sees what" },
  "apply.brief.review": { zh: "提交后即开始匹配", en: "Matching begins at once" },
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
