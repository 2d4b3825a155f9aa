import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·零号湾科创孵化有限公司",
    area: "大零号湾",
    description: "依托高校的综合孵化机构，提供场地、概念验证与早期投资对接。",
  },
  people: [
    { name: "评审·林知远", email: "reviewer@demo.parkmatch.cn", role: "reviewer" },
    { name: "主管·周以安", email: "harbour-admin@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "harbour",
      kind: "incubator",
      name: "示例·零号湾硬科技孵化器",
      summary: "面向高校团队的硬科技孵化空间，提供办公与轻实验场地。",
      area: "大零号湾",
      sectors: ["robotics", "digital.ai", "sensor", "ic", "bci", "equipment"],
      details: {
        spaceSquareMetres: 12000,
        places: 40,
        seedFund: 3000000000,
        services: ["工商注册", "知识产权", "投融资对接"],
        rent: "每平方米每天 2.2 元，首年减半",
      },
      mandate: {
        stages: ["idea", "seed", "angel", "pre_a"],
        areas: [],
        sectors: ["robotics", "digital.ai", "sensor", "ic", "bci", "equipment", "future"],
      },
      places: 12,
      responseDays: 5,
    },
    {
      key: "harbour-poc",
      kind: "proof_of_concept",
      name: "示例·零号湾概念验证中心",
      summary: "为实验室成果提供工程样机验证、首批经费与产业导师。",
      area: "大零号湾",
      sectors: ["bci", "future", "robotics", "digital.compute", "materials"],
      serves: ["proof_of_concept"],
      details: {
        services: ["工程样机", "技术尽调", "产业导师"],
        readinessFrom: 2,
        readinessTo: 5,
        booking: "每月一次评审",
      },
      mandate: { readinessMin: 2, readinessMax: 5, stages: ["idea", "seed", "angel"] },
      places: 8,
      responseDays: 10,
    },
  ],
};
