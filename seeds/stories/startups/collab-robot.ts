import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·协作臂科技", area: "嘉定区", foundedOn: "2021-05", teamSize: 46 },
  founder: { name: "岳凌霄", email: "collab-robot@demo.parkmatch.cn" },
  title: "协作机械臂与焊接工作站",
  text: "生产六轴协作机器人与焊接工作站，离线编程软件自研，累计交付四百台，出口东南亚。",
  stage: "b",
  readiness: 9,
  willingToMove: false,
  facts: ["registered_company", "high_tech_certified", "paying_customer", "full_time_team"],
  needs: [
    { kind: "debt", wan: 3000, instrument: "loan" },
    { kind: "equity", wan: 5000, instrument: "equity" },
    { kind: "space", squareMetres: 2500 },
  ],
  submittedDaysAgo: 86,
};
