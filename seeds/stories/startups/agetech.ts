import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·颐伴科技", area: "嘉定新城", foundedOn: "2024-03", teamSize: 12 },
  founder: { name: "夏侯宁", email: "agetech@demo.parkmatch.cn" },
  title: "居家养老监护与跌倒预警",
  text: "毫米波传感的居家养老监护设备，不拍摄画面即可识别跌倒与呼吸异常，已在两个街道的适老化改造项目试点。",
  stage: "seed",
  readiness: 7,
  willingToMove: null,
  facts: ["registered_company", "engineering_sample", "full_time_team"],
  needs: [
    { kind: "equity", wan: 300, instrument: "equity" },
    { kind: "space", squareMetres: 80 },
  ],
  submittedDaysAgo: 9,
};
