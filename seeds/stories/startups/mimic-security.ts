import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·拟盾安全", area: "嘉定区", foundedOn: "2021-08", teamSize: 52 },
  founder: { name: "郭守一", email: "mimic-security@demo.parkmatch.cn" },
  title: "拟态防御网络安全设备",
  text: "基于拟态防御架构的内生安全网关与工控防护设备，服务能源和车联网客户，通过国家级攻防测试。",
  stage: "b",
  readiness: 8,
  willingToMove: null,
  facts: [
    "registered_company",
    "high_tech_certified",
    "paying_customer",
    "invention_patent",
    "full_time_team",
  ],
  needs: [
    { kind: "equity", wan: 5000, instrument: "equity" },
    { kind: "debt", wan: 2000, instrument: "loan" },
  ],
  submittedDaysAgo: 71,
};
