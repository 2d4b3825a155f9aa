import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·算枢科学计算", area: "闵行区", foundedOn: "2024-09", teamSize: 11 },
  founder: { name: "温如玉", email: "ai4s-compute@demo.parkmatch.cn" },
  title: "科学智能算力调度平台",
  text: "为材料与药物研发团队提供科学智能算力调度平台，把分子模拟任务分发到异构算力集群，按作业计费。",
  stage: "seed",
  readiness: 4,
  willingToMove: true,
  facts: ["full_time_team", "university_origin"],
  needs: [
    { kind: "equity", wan: 400, instrument: "equity" },
    { kind: "proof_of_concept", purpose: "调度引擎概念验证" },
  ],
  submittedDaysAgo: 7,
};
