import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·光程传感", area: "闵行区", foundedOn: "2024-02", teamSize: 18 },
  founder: { name: "顾明澈", email: "founder@demo.parkmatch.cn" },
  title: "车载激光雷达收发芯片",
  pitch: "车规级激光雷达芯片，工程样片已回，正做可靠性验证，想找流片资金与研发场地",
  text: "团队来自高校光电实验室，研发固态激光雷达的单光子接收阵列和驱动芯片，可用于机器人避障和汽车前视。首批工程样片已回片，探测距离与功耗指标通过第三方测试。",
  stage: "pre_a",
  readiness: 5,
  willingToMove: true,
  facts: [
    "registered_company",
    "engineering_sample",
    "invention_patent",
    "university_origin",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 800, instrument: "equity" },
    { kind: "testing", purpose: "芯片可靠性检测" },
    { kind: "space", squareMetres: 300 },
  ],
  submittedDaysAgo: 28,
};
