import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·朝夕婚礼", area: "嘉定新城", foundedOn: "2024-02", teamSize: 7 },
  founder: { name: "张良辰", email: "wedding-studio@demo.parkmatch.cn" },
  title: "婚礼策划与跟拍",
  text: "提供婚礼策划、跟拍和花艺布置，客源来自口碑推荐，想找一处带草坪的场地长期合作。",
  stage: "idea",
  readiness: null,
  willingToMove: false,
  facts: [],
  needs: [{ kind: "talent", purpose: "花艺师" }],
  submittedDaysAgo: 4,
};
