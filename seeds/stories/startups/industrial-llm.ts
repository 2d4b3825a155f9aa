import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·知厂智能", area: "闵行区", foundedOn: "2024-06", teamSize: 17 },
  founder: { name: "卓文君", email: "industrial-llm@demo.parkmatch.cn" },
  title: "工业知识大模型",
  pitch: "面向工厂的知识大模型，十余家付费客户，寻求新一轮股权融资",
  text: "训练面向设备运维的工业大模型，提供知识图谱、故障问答和工艺参数推荐，私有化部署在客户机房，十二家工厂付费使用。",
  stage: "angel",
  readiness: 6,
  willingToMove: null,
  facts: ["registered_company", "paying_customer", "full_time_team"],
  needs: [
    { kind: "equity", wan: 1000, instrument: "equity" },
    { kind: "talent", purpose: "大模型训练工程师" },
    { kind: "space", squareMetres: 100 },
  ],
  submittedDaysAgo: 14,
};
