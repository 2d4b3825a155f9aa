import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·虚路智行", area: "嘉定区", foundedOn: "2024-05", teamSize: 14 },
  founder: { name: "江予安", email: "icv-simulation@demo.parkmatch.cn" },
  title: "智能网联汽车仿真测试平台",
  text: "提供自动驾驶场景库与硬件在环仿真测试平台，把道路采集数据自动转成测试用例，服务整车厂和零部件企业的功能安全验证。",
  stage: "angel",
  readiness: 4,
  willingToMove: true,
  facts: ["registered_company", "full_time_team"],
  needs: [
    { kind: "equity", wan: 600, instrument: "equity" },
    { kind: "talent", purpose: "仿真算法工程师" },
    { kind: "space", squareMetres: 120 },
  ],
  submittedDaysAgo: 15,
};
