import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·天相阵列", area: "闵行区", foundedOn: "2022-06", teamSize: 50 },
  founder: { name: "耿北辰", email: "satellite-antenna@demo.parkmatch.cn" },
  title: "星载相控阵天线",
  text: "研制低轨卫星通信用星载相控阵天线与地面终端，芯片化瓦片架构，两颗试验卫星在轨验证，进入批产准备。",
  stage: "b",
  readiness: 7,
  willingToMove: false,
  facts: [
    "registered_company",
    "high_tech_certified",
    "engineering_sample",
    "invention_patent",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 10000, instrument: "equity" },
    { kind: "testing", purpose: "空间环境试验" },
    { kind: "space", squareMetres: 2000 },
  ],
  submittedDaysAgo: 58,
};
