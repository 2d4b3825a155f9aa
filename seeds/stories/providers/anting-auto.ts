import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·安亭汽车创新港运营有限公司",
    area: "安亭镇",
    description: "汽车新四化领域的孵化、中试与检测一体化平台。",
  },
  people: [
    { name: "评审·梁行舟", email: "anting-review@demo.parkmatch.cn", role: "reviewer" },
    { name: "主管·柏秋水", email: "anting-admin@demo.parkmatch.cn", role: "provider_admin" },
  ],
  resources: [
    {
      key: "anting",
      kind: "incubator",
      name: "示例·安亭汽车创新港孵化器",
      summary: "汽车软件、电子与零部件企业的孵化空间，紧邻整车企业。",
      area: "安亭镇",
      sectors: ["auto", "sensor"],
      details: {
        spaceSquareMetres: 8000,
        places: 25,
        services: ["整车企业对接", "试制车间"],
        rent: "每平方米每天 1.8 元",
      },
      mandate: {
        stages: ["angel", "pre_a", "a"],
        sectors: ["auto", "sensor"],
        sectorsStrict: true,
      },
      places: 6,
      responseDays: 5,
    },
    {
      key: "anting-testing",
      kind: "testing",
      name: "示例·车规级检测中心",
      summary: "环境可靠性、电磁兼容与功能安全检测，出具认可报告。",
      area: "安亭镇",
      sectors: ["auto", "ic", "sensor"],
      details: {
        services: ["电磁兼容", "环境试验", "功能安全评估"],
        accreditations: ["CNAS", "CMA"],
        booking: "网上预约，三日内排期",
        price: "按小时计费",
      },
      mandate: { requires: ["engineering_sample"], sectors: ["auto", "ic", "sensor"] },
      places: null,
      responseDays: 3,
    },
    {
      key: "anting-pilot",
      kind: "pilot_line",
      name: "示例·氢能与动力部件中试线",
      summary: "燃料电池与功率模块的小批量试制。",
      area: "安亭镇",
      sectors: ["auto.hydrogen", "auto.chip", "ic.packaging"],
      details: {
        equipment: ["涂布线", "真空焊接"],
        services: ["小批量试制"],
        readinessFrom: 5,
        readinessTo: 8,
        batch: "每批 200 件起",
      },
      mandate: { readinessMin: 5, readinessMax: 8 },
      places: 3,
      responseDays: 7,
    },
  ],
};
