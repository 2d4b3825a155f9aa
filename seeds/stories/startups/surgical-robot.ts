import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·微创臂医疗", area: "闵行区", foundedOn: "2022-02", teamSize: 37 },
  founder: { name: "蓝采薇", email: "surgical-robot@demo.parkmatch.cn" },
  title: "腔镜手术机器人",
  text: "研发单孔腔镜手术机器人，主从控制延迟低于行业水平，完成活体动物实验，进入型式检验阶段。",
  stage: "a",
  readiness: 5,
  willingToMove: true,
  facts: [
    "registered_company",
    "engineering_sample",
    "clinical_partner",
    "invention_patent",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 6000, instrument: "equity" },
    { kind: "testing", purpose: "型式检验" },
  ],
  submittedDaysAgo: 57,
};
