import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·靶向新药", area: "嘉定区", foundedOn: "2020-11", teamSize: 60 },
  founder: { name: "薛怀瑾", email: "antibody-drug@demo.parkmatch.cn" },
  title: "双特异性抗体药物",
  text: "研发双特异性抗体和抗体偶联药物，首个管线进入一期临床，拥有哺乳动物细胞表达平台和完整的分析方法。",
  stage: "c",
  readiness: 5,
  willingToMove: false,
  facts: [
    "registered_company",
    "high_tech_certified",
    "invention_patent",
    "clinical_partner",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 20000, instrument: "equity" },
    { kind: "debt", wan: 8000, instrument: "loan" },
  ],
  submittedDaysAgo: 103,
};
