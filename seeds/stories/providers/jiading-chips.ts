import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·嘉定芯感公共技术服务有限公司",
    area: "嘉定区",
    description: "集成电路与传感器公共实验室，配套产业基金。",
  },
  people: [
    { name: "平台经理·应书白", email: "chips-lab@demo.parkmatch.cn", role: "reviewer" },
    { name: "主管·齐云舒", email: "chips-admin@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "chip-lab",
      kind: "shared_lab",
      name: "示例·芯片与传感器公共实验室",
      summary: "晶圆键合、失效分析、计量标定设备共享。",
      area: "嘉定区",
      sectors: ["ic", "sensor", "laser"],
      serves: ["lab", "testing"],
      details: {
        equipment: ["聚焦离子束", "晶圆键合机", "标定转台"],
        services: ["失效分析", "标定"],
        readinessFrom: 3,
        readinessTo: 8,
        booking: "按机时预约",
      },
      mandate: { sectors: ["ic", "sensor", "laser"], readinessMin: 3 },
      places: null,
      responseDays: 5,
    },
    {
      key: "chip-fund",
      kind: "fund",
      name: "示例·嘉芯产业投资基金",
      summary: "区属产业基金，投集成电路与传感器成长期企业，优先落户嘉定。",
      area: "嘉定区",
      sectors: ["ic", "sensor", "auto.chip"],
      details: {
        size: 500000000000,
        dryPowder: 260000000000,
        ticketMin: 3000000000,
        ticketMax: 20000000000,
        instruments: ["equity"],
      },
      mandate: {
        stages: ["a", "b", "c", "growth"],
        areas: ["嘉定区"],
        ticketMinFen: 3000000000,
        ticketMaxFen: 20000000000,
        instruments: ["equity"],
        sectors: ["ic", "sensor", "auto"],
        sectorsStrict: true,
      },
      places: null,
      responseDays: 10,
    },
  ],
};
