import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·碳芯功率", area: "嘉定区", foundedOn: "2022-11", teamSize: 38 },
  founder: { name: "罗景行", email: "sic-device@demo.parkmatch.cn" },
  title: "车规碳化硅功率器件",
  text: "设计碳化硅功率器件与功率模块，面向主驱逆变器和充电桩，采用自有沟槽结构，良率与导通电阻达到国际同类水平。",
  stage: "a",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "invention_patent", "full_time_team"],
  needs: [
    { kind: "equity", wan: 6000, instrument: "equity" },
    { kind: "pilot", purpose: "模块封装小批量试制" },
    { kind: "testing", purpose: "功率循环试验" },
  ],
  submittedDaysAgo: 40,
};
