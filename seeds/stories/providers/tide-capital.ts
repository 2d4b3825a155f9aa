import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·潮汐创业投资管理有限公司",
    area: "闵行区",
    description: "管理两只人民币基金，专注硬科技早期与成长期项目。",
  },
  people: [
    { name: "投资经理·苏予墨", email: "fund@demo.parkmatch.cn", role: "reviewer" },
    { name: "合伙人·高承泽", email: "tide-partner@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "tide-seed",
      kind: "fund",
      name: "示例·潮汐早期基金",
      summary: "投种子到 Pre-A 轮的硬科技团队，单笔一百万至一千五百万元。",
      area: "闵行区",
      sectors: ["ic", "sensor", "digital", "robotics", "equipment", "bci", "biomed"],
      details: {
        size: 50000000000,
        dryPowder: 21000000000,
        ticketMin: 100000000,
        ticketMax: 1500000000,
        instruments: ["equity", "convertible"],
        portfolio: ["示例·北斗感知", "示例·知行机器人"],
      },
      mandate: {
        stages: ["seed", "angel", "pre_a"],
        ticketMinFen: 100000000,
        ticketMaxFen: 1500000000,
        instruments: ["equity", "convertible"],
        requires: ["registered_company"],
      },
      places: null,
      fundsWan: 3000,
      responseDays: 5,
    },
    {
      key: "tide-growth",
      kind: "fund",
      name: "示例·潮汐成长基金",
      summary: "投 A 轮至 C 轮，看重量产能力与订单。",
      area: "闵行区",
      sectors: ["ic", "auto", "equipment", "biomed", "materials", "laser"],
      details: {
        size: 300000000000,
        dryPowder: 120000000000,
        ticketMin: 2000000000,
        ticketMax: 10000000000,
        instruments: ["equity"],
        portfolio: ["示例·远航动力"],
      },
      mandate: {
        stages: ["a", "b", "c"],
        ticketMinFen: 2000000000,
        ticketMaxFen: 10000000000,
        instruments: ["equity"],
        requires: ["registered_company", "full_time_team"],
      },
      places: null,
      fundsWan: 20000,
      responseDays: 8,
    },
  ],
};
