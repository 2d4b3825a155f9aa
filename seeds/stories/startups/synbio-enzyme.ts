import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·酶谱生物", area: "闵行区", foundedOn: "2024-01", teamSize: 16 },
  founder: { name: "尹若水", email: "synbio-enzyme@demo.parkmatch.cn" },
  title: "合成生物学工业酶",
  text: "用合成生物学方法设计工业酶和底盘菌株，发酵生产可降解材料单体，五百升发酵罐验证完成，寻找吨级中试场地。",
  stage: "angel",
  readiness: 5,
  willingToMove: true,
  facts: ["registered_company", "invention_patent", "university_origin", "full_time_team"],
  needs: [
    { kind: "equity", wan: 1000, instrument: "equity" },
    { kind: "pilot", purpose: "吨级发酵" },
    { kind: "space", squareMetres: 400 },
  ],
  submittedDaysAgo: 26,
};
