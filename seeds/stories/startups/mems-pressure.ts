import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·微感传感器", area: "嘉定区", foundedOn: "2022-05", teamSize: 36 },
  founder: { name: "秦望", email: "mems-pressure@demo.parkmatch.cn" },
  title: "MEMS压力与惯性传感器",
  text: "量产MEMS压力传感器和惯性测量单元，用于汽车胎压、工业仪表和可穿戴设备，自有标定测试线，年出货百万颗。",
  stage: "a",
  readiness: 7,
  willingToMove: false,
  facts: [
    "registered_company",
    "high_tech_certified",
    "invention_patent",
    "paying_customer",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 3500, instrument: "equity" },
    { kind: "testing", purpose: "计量标定" },
    { kind: "debt", wan: 1000, instrument: "loan" },
  ],
  submittedDaysAgo: 54,
};
