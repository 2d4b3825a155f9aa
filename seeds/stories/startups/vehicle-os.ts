import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·车核软件", area: "安亭镇", foundedOn: "2023-01", teamSize: 40 },
  founder: { name: "陆知微", email: "vehicle-os@demo.parkmatch.cn" },
  title: "车用操作系统中间件",
  text: "开发面向服务架构的车载操作系统中间件与空中升级软件，兼容多种车规芯片，帮助整车企业缩短软件集成周期。",
  stage: "a",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "invention_patent", "paying_customer", "full_time_team"],
  needs: [
    { kind: "equity", wan: 4000, instrument: "equity" },
    { kind: "ip", purpose: "软件著作权与专利布局" },
  ],
  submittedDaysAgo: 47,
};
