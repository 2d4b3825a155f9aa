import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·开芯微", area: "闵行区", foundedOn: "2024-08", teamSize: 22 },
  founder: { name: "宋清越", email: "riscv-soc@demo.parkmatch.cn" },
  title: "开源指令集边缘计算芯片",
  pitch: "开源指令集的低功耗芯片，年内首次流片，寻求领投方",
  text: "基于开源指令集设计低功耗边缘计算芯片，集成神经网络加速单元，已完成原型验证，计划年内首次流片。",
  stage: "angel",
  readiness: 4,
  willingToMove: true,
  facts: ["registered_company", "full_time_team", "university_origin"],
  needs: [
    { kind: "equity", wan: 1500, instrument: "equity" },
    { kind: "proof_of_concept", purpose: "流片前原型验证" },
    { kind: "space", squareMetres: 200 },
  ],
  submittedDaysAgo: 12,
};
