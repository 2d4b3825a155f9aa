import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·沧海动力", area: "闵行区", foundedOn: "2021-03", teamSize: 44 },
  founder: { name: "闻人海", email: "marine-engine@demo.parkmatch.cn" },
  title: "船用甲醇燃料供给系统",
  text: "为远洋船舶提供甲醇双燃料供给系统和船用发动机电控单元，取得船级社认可，已装船三套。",
  stage: "b",
  readiness: 8,
  willingToMove: false,
  facts: ["registered_company", "high_tech_certified", "paying_customer", "full_time_team"],
  needs: [
    { kind: "debt", wan: 5000, instrument: "guarantee" },
    { kind: "equity", wan: 6000, instrument: "equity" },
  ],
  submittedDaysAgo: 83,
};
