import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·小橡皮童装", area: "闵行区", foundedOn: "2022-07", teamSize: 14 },
  founder: { name: "李棉棉", email: "kids-clothes@demo.parkmatch.cn" },
  title: "原创童装网店",
  text: "设计和销售纯棉童装，通过直播和线下集市销售，打算扩充秋冬款式并租用仓库。",
  stage: "angel",
  readiness: null,
  willingToMove: null,
  facts: ["registered_company", "paying_customer"],
  needs: [{ kind: "equity", wan: 150, instrument: "equity" }],
  submittedDaysAgo: 13,
};
