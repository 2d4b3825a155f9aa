import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·墨烯新材", area: "闵行区", foundedOn: "2023-06", teamSize: 27 },
  founder: { name: "石为开", email: "graphene-film@demo.parkmatch.cn" },
  title: "石墨烯散热膜与碳纤维复合材料",
  text: "生产石墨烯散热膜和碳纤维复合材料构件，应用于电子散热与机器人轻量化，百吨级产线在建。",
  stage: "pre_a",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "invention_patent", "full_time_team"],
  needs: [
    { kind: "equity", wan: 2500, instrument: "equity" },
    { kind: "pilot", purpose: "连续化成膜" },
    { kind: "space", squareMetres: 1500 },
  ],
  submittedDaysAgo: 36,
};
