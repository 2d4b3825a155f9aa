import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·域驰汽车电子", area: "嘉定区", foundedOn: "2023-04", teamSize: 32 },
  founder: { name: "沈嘉禾", email: "auto-domain-controller@demo.parkmatch.cn" },
  title: "跨域融合汽车控制器",
  text: "面向乘用车的中央域控制器与区域控制器，自研底层软件和车规级硬件参考设计，已完成两款车型的台架验证，正在送样。产品把座舱、车身与驾驶辅助合并到一块主板，减少线束和成本。",
  stage: "a",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "full_time_team"],
  needs: [
    { kind: "equity", wan: 3000, instrument: "equity" },
    { kind: "testing", purpose: "车规级环境与电磁兼容试验" },
    { kind: "space", squareMetres: 600 },
  ],
  submittedDaysAgo: 34,
};
