import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·安驿能源", area: "嘉定区", foundedOn: "2021-06", teamSize: 80 },
  founder: { name: "唐可言", email: "battery-swap@demo.parkmatch.cn" },
  title: "换电站与动力电池梯次利用",
  text: "为营运车辆建设换电站并管理动力电池全生命周期，自研电池包健康度诊断算法，退役电池用于工商业储能。",
  stage: "b",
  readiness: 9,
  willingToMove: false,
  facts: ["registered_company", "high_tech_certified", "paying_customer", "full_time_team"],
  needs: [
    { kind: "debt", wan: 6000, instrument: "leasing" },
    { kind: "equity", wan: 8000, instrument: "equity" },
  ],
  submittedDaysAgo: 90,
};
