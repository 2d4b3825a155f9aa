import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·叠芯封测", area: "闵行区", foundedOn: "2023-07", teamSize: 30 },
  founder: { name: "方述白", email: "advanced-packaging@demo.parkmatch.cn" },
  title: "三维堆叠封装与测试",
  text: "提供晶圆级封装、硅通孔与芯粒互连的打样和测试服务，帮助中小芯片设计公司快速验证三维堆叠方案。",
  stage: "pre_a",
  readiness: 5,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "full_time_team"],
  needs: [
    { kind: "equity", wan: 2500, instrument: "equity" },
    { kind: "lab", purpose: "晶圆键合与失效分析设备" },
  ],
  submittedDaysAgo: 33,
};
