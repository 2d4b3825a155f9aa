import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·南滨江生物技术平台有限公司",
    area: "闵行区",
    description: "生物医药与合成生物的中试、实验与注册检验平台。",
  },
  people: [
    { name: "平台经理·许清和", email: "bio-review@demo.parkmatch.cn", role: "reviewer" },
    { name: "主管·沐云深", email: "bio-admin@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "bio-pilot",
      kind: "pilot_line",
      name: "示例·细胞与发酵中试平台",
      summary: "细胞制备洁净车间与吨级发酵罐。",
      area: "闵行区",
      sectors: ["biomed.cellgene", "biomed.synbio", "biomed.drug"],
      details: {
        equipment: ["2000升发酵罐", "细胞制备间"],
        services: ["工艺放大", "质量分析"],
        readinessFrom: 4,
        readinessTo: 8,
        batch: "按批次预约",
      },
      mandate: { sectors: ["biomed"], sectorsStrict: true, readinessMin: 4 },
      places: 4,
      responseDays: 7,
    },
    {
      key: "bio-lab",
      kind: "shared_lab",
      name: "示例·精准医学共享实验室",
      summary: "高通量测序、流式细胞与病毒载体平台。",
      area: "闵行区",
      sectors: ["biomed"],
      details: {
        equipment: ["高通量测序仪", "流式细胞仪"],
        services: ["测序", "流式分选"],
        readinessFrom: 2,
        readinessTo: 8,
        booking: "按机时预约",
      },
      mandate: { sectors: ["biomed", "bci"] },
      places: null,
      responseDays: 5,
    },
    {
      key: "bio-testing",
      kind: "testing",
      name: "示例·医疗器械检验服务站",
      summary: "有源医疗器械注册检验与电气安全检测。",
      area: "闵行区",
      sectors: ["biomed.device", "robotics.medical", "bci"],
      details: {
        services: ["注册检验", "电气安全", "型式检验"],
        accreditations: ["CMA"],
        booking: "预约送样",
      },
      mandate: { requires: ["engineering_sample"] },
      places: null,
      responseDays: 5,
    },
  ],
};
