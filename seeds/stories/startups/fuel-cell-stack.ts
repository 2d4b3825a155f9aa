import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·氢澜动力", area: "安亭镇", foundedOn: "2022-09", teamSize: 45 },
  founder: { name: "许望舒", email: "fuel-cell-stack@demo.parkmatch.cn" },
  title: "商用车燃料电池电堆",
  text: "研制大功率质子交换膜燃料电池电堆与空气系统，用于城际物流车和港口牵引车，金属双极板自主设计，已有三台样车在示范线路运行。",
  stage: "a",
  readiness: 7,
  willingToMove: false,
  facts: [
    "registered_company",
    "engineering_sample",
    "invention_patent",
    "paying_customer",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 5000, instrument: "equity" },
    { kind: "pilot", purpose: "膜电极批量涂布中试" },
    { kind: "debt", wan: 2000, instrument: "loan" },
  ],
  submittedDaysAgo: 61,
};
