import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·畅达出行科技", area: "嘉定新城", foundedOn: "2022-03", teamSize: 26 },
  founder: { name: "何听澜", email: "mobility@demo.parkmatch.cn" },
  title: "园区自动接驳与智慧停车",
  text: "运营低速无人接驳车和智慧停车调度系统，车路协同路侧设备覆盖园区主干道，为通勤人员提供按需出行服务。",
  stage: "pre_a",
  readiness: 7,
  willingToMove: null,
  facts: ["registered_company", "paying_customer", "full_time_team"],
  needs: [
    { kind: "equity", wan: 1200, instrument: "equity" },
    { kind: "space", squareMetres: 200 },
  ],
  submittedDaysAgo: 22,
};
