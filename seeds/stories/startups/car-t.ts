import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·免疫工场", area: "闵行区", foundedOn: "2023-03", teamSize: 28 },
  founder: { name: "程以恒", email: "car-t@demo.parkmatch.cn" },
  title: "通用型CAR-T细胞治疗",
  text: "开发现货型CAR-T细胞治疗产品，利用基因编辑降低排异，完成动物实验，正建设符合规范的细胞制备中试车间。",
  stage: "pre_a",
  readiness: 4,
  willingToMove: true,
  facts: ["registered_company", "invention_patent", "university_origin", "full_time_team"],
  needs: [
    { kind: "equity", wan: 3000, instrument: "equity" },
    { kind: "pilot", purpose: "细胞制备中试" },
    { kind: "lab", purpose: "流式细胞与病毒载体平台" },
  ],
  submittedDaysAgo: 38,
};
