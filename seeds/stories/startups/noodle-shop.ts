import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·巷口面馆", area: "嘉定区", foundedOn: "2023-10", teamSize: 9 },
  founder: { name: "王大勺", email: "noodle-shop@demo.parkmatch.cn" },
  title: "社区面馆连锁",
  text: "在居民区经营现煮面馆，主打浇头面和凉菜，计划再开两家门店，希望得到装修资金。",
  stage: "seed",
  readiness: null,
  willingToMove: null,
  facts: ["registered_company"],
  needs: [{ kind: "debt", wan: 80, instrument: "loan" }],
  submittedDaysAgo: 10,
};
