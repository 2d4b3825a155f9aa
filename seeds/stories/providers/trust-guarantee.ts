import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·嘉闵科技融资担保有限公司",
    area: "嘉定区",
    description: "为科技企业提供担保、贷款撮合与融资租赁。",
  },
  people: [
    { name: "客户经理·安若素", email: "guarantee@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "guarantee",
      kind: "service",
      name: "示例·科创担保贷",
      summary: "高新技术企业信用贷款担保，单户最高五千万元。",
      area: "上海市",
      sectors: [],
      serves: ["debt"],
      details: {
        services: ["担保", "贷款撮合"],
        hours: "工作日 9:00–17:00",
        price: "担保费率千分之五",
      },
      mandate: {
        ticketMinFen: 500000000,
        ticketMaxFen: 5000000000,
        instruments: ["loan", "guarantee"],
        requires: ["registered_company", "paying_customer"],
        stages: ["pre_a", "a", "b", "c", "growth"],
      },
      places: null,
      responseDays: 3,
    },
    {
      key: "leasing",
      kind: "service",
      name: "示例·设备融资租赁",
      summary: "面向新能源与装备企业的设备融资租赁。",
      area: "上海市",
      sectors: [],
      serves: ["debt"],
      details: { services: ["直租", "回租"], hours: "工作日" },
      mandate: {
        ticketMinFen: 1000000000,
        ticketMaxFen: 10000000000,
        instruments: ["leasing", "loan"],
        requires: ["registered_company"],
      },
      places: null,
      responseDays: 5,
    },
  ],
};
