import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·求解工业软件", area: "嘉定区", foundedOn: "2022-12", teamSize: 33 },
  founder: { name: "谢临川", email: "cae-software@demo.parkmatch.cn" },
  title: "国产结构仿真软件",
  text: "自主内核的结构与多物理场仿真软件，替代进口工业软件，已用于汽车碰撞和电池热失控分析。",
  stage: "a",
  readiness: 7,
  willingToMove: null,
  facts: [
    "registered_company",
    "high_tech_certified",
    "paying_customer",
    "invention_patent",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 3000, instrument: "equity" },
    { kind: "ip", purpose: "软件正版与专利预警" },
  ],
  submittedDaysAgo: 43,
};
