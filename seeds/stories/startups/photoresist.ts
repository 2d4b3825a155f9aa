import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·晶澄材料", area: "嘉定区", foundedOn: "2021-10", teamSize: 55 },
  founder: { name: "魏若川", email: "photoresist@demo.parkmatch.cn" },
  title: "半导体光刻胶与抗反射层",
  text: "生产深紫外光刻胶和底部抗反射涂层，树脂单体自主合成，通过两家晶圆厂的上线验证，正扩建洁净车间。",
  stage: "b",
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
    { kind: "equity", wan: 12000, instrument: "equity" },
    { kind: "debt", wan: 5000, instrument: "guarantee" },
    { kind: "space", squareMetres: 3000 },
  ],
  submittedDaysAgo: 75,
};
