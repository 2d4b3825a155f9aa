import type { Messages } from "../types.ts";

/** What a decline tells a founder: what the reason means, and what can be done. */
export const feedback = {
  "feedback.title": { zh: "对方的反馈", en: "What they tell you" },
  "feedback.sentence": { zh: "对方的说明", en: "In their words" },
  "feedback.waits": {
    zh: "对方刚刚婉拒，仍可能撤销；十分钟后在这里看到原因和说明。",
    en: "They have just declined and may still take it back; in ten minutes the reason stands here.",
  },
  "feedback.sector": {
    zh: "产业方向与对方的遴选条件不符，不是对技术本身的评价。",
    en: "Your sector is not one that they take; this says nothing of the technology.",
  },
  "feedback.stage": {
    zh: "公司目前的阶段早于或晚于对方通常支持的阶段。到了合适的阶段可以再联系。",
    en: "Your company is earlier or later than they usually support. Come back at the right stage.",
  },
  "feedback.amount": {
    zh: "申请的金额超出或低于对方单笔的范围。调整金额或拆分需求后，匹配会重新计算。",
    en: "You ask more or less than they give at once. With another amount, or the need split, matches are computed anew.",
  },
  "feedback.readiness": {
    zh: "技术成熟度未到对方要求。概念验证或中试平台可以先帮您往前走一步。",
    en: "The technology is not as far as they need. Proof-of-concept or pilot platforms can take it a step further.",
  },
  "feedback.area": {
    zh: "所在区域不在对方服务范围。如果愿意迁入，请在申请里写明。",
    en: "You are outside the area that they serve. If you would move, say so in the application.",
  },
  "feedback.capacity": {
    zh: "对方目前没有名额或额度，与您的条件无关。可以过一段时间再看。",
    en: "They have no places or money left just now; it is nothing about you. Look again later.",
  },
  "feedback.conflict": {
    zh: "对方与本次对接存在利益关系，按规则回避，不是对项目的评价。",
    en: "They have an interest that keeps them from deciding; this says nothing of your project.",
  },
  "feedback.incomplete": {
    zh: "材料不足以作出判断。补齐后可以用新版申请联系其他资源。",
    en: "There was not enough to decide on. With the missing documents, try the other resources.",
  },
  "feedback.other": {
    zh: "原因见对方的说明。",
    en: "The reason stands in their own words.",
  },
  "feedback.next.matches": { zh: "看看其他匹配", en: "See the other matches" },
  "feedback.next.needs": { zh: "修改需求和金额", en: "Change needs and amounts" },
  "feedback.next.technology": { zh: "更新技术进展", en: "Update the technology" },
  "feedback.next.company": { zh: "更新区域和迁入意愿", en: "Update area and readiness to move" },
  "feedback.next.documents": { zh: "补充材料", en: "Add documents" },
  "feedback.next.later": { zh: "先看看其他匹配", en: "See other matches meanwhile" },
} satisfies Messages;
