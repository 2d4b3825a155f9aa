import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·早筛基因", area: "嘉定区", foundedOn: "2022-08", teamSize: 42 },
  founder: { name: "孟青岚", email: "liquid-biopsy@demo.parkmatch.cn" },
  title: "肿瘤早筛液体活检试剂",
  text: "基于甲基化测序的肿瘤早筛体外诊断试剂，自建分子诊断实验室，完成三千例回顾性队列，准备多中心临床试验。",
  stage: "a",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "clinical_partner", "invention_patent", "full_time_team"],
  needs: [
    { kind: "equity", wan: 4000, instrument: "equity" },
    { kind: "lab", purpose: "高通量测序平台" },
  ],
  submittedDaysAgo: 44,
};
