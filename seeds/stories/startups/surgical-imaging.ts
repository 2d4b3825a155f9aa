import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·澄影医疗", area: "闵行区", foundedOn: "2021-12", teamSize: 48 },
  founder: { name: "白芷", email: "surgical-imaging@demo.parkmatch.cn" },
  title: "术中三维超声影像设备",
  text: "研发术中三维超声成像设备与一次性探头，第二类医疗器械注册检验已完成，正在三家医院开展临床评价。",
  stage: "b",
  readiness: 7,
  willingToMove: false,
  facts: [
    "registered_company",
    "invention_patent",
    "clinical_partner",
    "engineering_sample",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 5000, instrument: "equity" },
    { kind: "testing", purpose: "医疗器械注册检验" },
    { kind: "space", squareMetres: 800 },
  ],
  submittedDaysAgo: 66,
};
