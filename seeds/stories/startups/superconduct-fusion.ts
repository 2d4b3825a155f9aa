import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·聚变线圈", area: "闵行区", foundedOn: "2024-10", teamSize: 9 },
  founder: { name: "章以宁", email: "superconduct-fusion@demo.parkmatch.cn" },
  title: "高温超导磁体",
  text: "面向可控核聚变装置研制高温超导磁体，使用稀土钡铜氧带材绕制，液氮温区样圈完成励磁测试。",
  stage: "seed",
  readiness: 3,
  willingToMove: true,
  facts: ["registered_company", "university_origin", "invention_patent"],
  needs: [
    { kind: "equity", wan: 800, instrument: "equity" },
    { kind: "lab", purpose: "低温与强磁场测试" },
    { kind: "proof_of_concept", purpose: "样圈放大验证" },
  ],
  submittedDaysAgo: 6,
};
