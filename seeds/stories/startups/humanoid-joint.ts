import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·仿生关节", area: "闵行区", foundedOn: "2024-04", teamSize: 20 },
  founder: { name: "丰子越", email: "humanoid-joint@demo.parkmatch.cn" },
  title: "人形机器人一体化关节",
  text: "研制人形机器人一体化关节模组与灵巧手，谐波减速器和力矩电机自研，向三家整机厂供样。",
  stage: "angel",
  readiness: 5,
  willingToMove: true,
  facts: [
    "registered_company",
    "engineering_sample",
    "invention_patent",
    "university_origin",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 1200, instrument: "equity" },
    { kind: "pilot", purpose: "关节模组小批量装配" },
    { kind: "space", squareMetres: 350 },
  ],
  submittedDaysAgo: 20,
};
