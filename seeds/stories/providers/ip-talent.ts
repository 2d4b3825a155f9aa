import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·众智知识产权与人才服务有限公司",
    area: "嘉定区",
    description: "专利布局、预警导航与科技人才招聘服务。",
  },
  people: [{ name: "顾问·乔木", email: "ip-talent@demo.parkmatch.cn", role: "provider_admin" }],
  resources: [
    {
      key: "ip-service",
      kind: "service",
      name: "示例·知识产权与人才服务站",
      summary: "专利导航、海外布局、软件登记与技术人才招聘。",
      area: "上海市",
      sectors: [],
      serves: ["ip", "talent"],
      details: {
        services: ["专利导航", "海外布局", "技术人才招聘"],
        hours: "工作日 9:00–18:00",
        price: "首次咨询免费",
      },
      mandate: { requires: ["registered_company"] },
      places: null,
      responseDays: 3,
    },
  ],
};
