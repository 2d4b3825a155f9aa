import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·链网通信", area: "嘉定区", foundedOn: "2023-02", teamSize: 24 },
  founder: { name: "任平生", email: "chain-5g@demo.parkmatch.cn" },
  title: "5G专网与区块链存证",
  text: "面向工厂的5G专网设备与区块链数据存证平台，实现生产数据可信共享，已在汽车零部件园区部署。",
  stage: "pre_a",
  readiness: 7,
  willingToMove: true,
  facts: ["registered_company", "paying_customer", "full_time_team"],
  needs: [
    { kind: "equity", wan: 1500, instrument: "equity" },
    { kind: "space", squareMetres: 260 },
  ],
  submittedDaysAgo: 30,
};
