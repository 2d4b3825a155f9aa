import type { Messages } from "../types.ts";

/** What came of an agreement, as each side says it and as figures count it. */
export const outcomes = {
  "outcomes.title": { zh: "成果", en: "Outcome" },
  "outcomes.none": { zh: "还没有登记成果。", en: "Nothing has been recorded yet." },
  "outcomes.lead": {
    zh: "一方提出，另一方确认后才计入统计。",
    en: "One side says it; it counts once the other has confirmed it.",
  },
  "outcome.state.proposed": { zh: "一方申报，未计入统计", en: "Said by one side: not counted" },
  "outcome.state.agreed": { zh: "双方确认", en: "Confirmed by both" },
  "outcome.state.disputed": { zh: "有争议，未计入统计", en: "Disputed: not counted" },
  "outcome.state.recorded": { zh: "确认制之前登记", en: "Recorded before confirmation" },
  "outcomes.recorded.hint": {
    zh: "这项成果在需要双方确认之前由服务机构登记，统计中单独列出。企业可以确认或提出异议。",
    en: "The provider recorded it before both sides had to confirm; figures show it apart. The startup can confirm or dispute it.",
  },
  "outcomes.said.startup": { zh: "企业提出", en: "Said by the startup" },
  "outcomes.said.provider": { zh: "服务机构提出", en: "Said by the provider" },
  "outcomes.why": { zh: "异议：{note}", en: "Disputed because: {note}" },
  "outcomes.propose": { zh: "提出成果", en: "Propose the outcome" },
  "outcomes.propose.lead": {
    zh: "对方会收到通知并确认；确认前不计入统计。",
    en: "They are asked to confirm; until then it counts nowhere.",
  },
  "outcomes.confirm": { zh: "确认属实", en: "Confirm" },
  "outcomes.dispute": { zh: "有异议", en: "Dispute" },
  "outcomes.dispute.question": {
    zh: "请说明哪里不符。对方可以重新提出。",
    en: "Say what is not so. They can propose it anew.",
  },
  "outcomes.dispute.note": { zh: "不符之处", en: "What is not so" },
  "outcomes.done.propose": {
    zh: "已提出，等待对方确认",
    en: "Proposed; they are asked to confirm",
  },
  "outcomes.done.confirm": { zh: "已确认，计入统计", en: "Confirmed: it counts now" },
  "outcomes.done.dispute": {
    zh: "异议已记录，对方会收到通知",
    en: "Your dispute is recorded; they are told",
  },
} satisfies Messages;
