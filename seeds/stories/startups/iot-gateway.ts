import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·万联物联", area: "嘉定区", foundedOn: "2023-09", teamSize: 19 },
  founder: { name: "邵一鸣", email: "iot-gateway@demo.parkmatch.cn" },
  title: "工业物联网边缘网关",
  text: "为工厂提供物联网边缘网关与设备接入平台，支持多种工业协议，把老旧设备数据接入云端做能耗与预测性维护分析。",
  stage: "angel",
  readiness: 7,
  willingToMove: null,
  facts: ["registered_company", "paying_customer", "full_time_team"],
  needs: [
    { kind: "equity", wan: 500, instrument: "equity" },
    { kind: "space", squareMetres: 150 },
  ],
  submittedDaysAgo: 19,
};
