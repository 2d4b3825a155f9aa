import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·液流储能", area: "闵行区", foundedOn: "2022-10", teamSize: 39 },
  founder: { name: "冷千帆", email: "flow-battery@demo.parkmatch.cn" },
  title: "长时液流电池储能",
  text: "开发全钒液流电池电堆与储能系统，用于新能源电站和园区微电网，自产离子交换膜，兆瓦时示范项目运行满一年。",
  stage: "a",
  readiness: 7,
  willingToMove: true,
  facts: [
    "registered_company",
    "engineering_sample",
    "invention_patent",
    "paying_customer",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 7000, instrument: "equity" },
    { kind: "pilot", purpose: "电堆自动化装配线" },
    { kind: "debt", wan: 3000, instrument: "loan" },
  ],
  submittedDaysAgo: 52,
};
