import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·精工数控", area: "嘉定区", foundedOn: "2020-04", teamSize: 70 },
  founder: { name: "祝融光", email: "servo-machine@demo.parkmatch.cn" },
  title: "五轴数控机床与柔性产线",
  text: "制造五轴联动数控机床和柔性自动化产线，配套自研伺服驱动与制造执行系统，服务航空结构件与模具客户。",
  stage: "growth",
  readiness: 9,
  willingToMove: false,
  facts: ["registered_company", "high_tech_certified", "paying_customer", "full_time_team"],
  needs: [
    { kind: "debt", wan: 10000, instrument: "loan" },
    { kind: "space", squareMetres: 8000 },
  ],
  submittedDaysAgo: 120,
};
