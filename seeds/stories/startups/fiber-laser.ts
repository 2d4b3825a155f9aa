import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·锐光激光", area: "嘉定区", foundedOn: "2021-09", teamSize: 41 },
  founder: { name: "明若晨", email: "fiber-laser@demo.parkmatch.cn" },
  title: "超快光纤激光器",
  text: "制造皮秒与飞秒超快激光器，用于玻璃切割和晶圆划片，光纤放大与脉冲压缩技术自主可控。",
  stage: "b",
  readiness: 8,
  willingToMove: false,
  facts: [
    "registered_company",
    "high_tech_certified",
    "invention_patent",
    "paying_customer",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 6000, instrument: "equity" },
    { kind: "testing", purpose: "激光安全认证" },
  ],
  submittedDaysAgo: 64,
};
