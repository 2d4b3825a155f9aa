import type { ProviderStory } from "../story.ts";

export const story: ProviderStory = {
  organization: {
    name: "示例·嘉定智造产业园发展有限公司",
    area: "嘉定区",
    description: "工业上楼园区，提供标准厂房与洁净空间。",
  },
  people: [{ name: "招商·宫羽", email: "park@demo.parkmatch.cn", role: "provider_admin" }],
  resources: [
    {
      key: "factory-park",
      kind: "science_park",
      name: "示例·嘉定智造园",
      summary: "标准厂房、洁净车间与人才公寓，适合中试后量产的企业。",
      area: "嘉定区",
      sectors: ["equipment", "robotics", "ic", "laser", "materials", "auto"],
      details: {
        spaceSquareMetres: 60000,
        floorLoad: "每平方米 1 吨",
        cleanRoom: true,
        rent: "每平方米每天 1.2 元",
      },
      mandate: { stages: ["pre_a", "a", "b", "c", "growth"] },
      places: 20,
      responseDays: 5,
    },
    {
      key: "robot-pilot",
      kind: "pilot_line",
      name: "示例·机器人与新能源部件中试车间",
      summary: "关节模组、电堆与复合材料构件的小批量装配。",
      area: "闵行区",
      sectors: ["robotics", "equipment.energy", "materials"],
      details: {
        equipment: ["装配线", "成膜机"],
        services: ["工艺开发", "小批量装配"],
        readinessFrom: 4,
        readinessTo: 8,
        batch: "每批 50 套起",
      },
      mandate: { readinessMin: 4, sectors: ["robotics", "equipment", "materials"] },
      places: 5,
      responseDays: 7,
    },
  ],
};
