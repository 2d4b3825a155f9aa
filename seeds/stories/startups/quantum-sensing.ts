import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·量衡科技", area: "闵行区", foundedOn: "2024-11", teamSize: 8 },
  founder: { name: "苏未然", email: "quantum-sensing@demo.parkmatch.cn" },
  title: "原子磁强计量子传感",
  pitch: "室温量子磁测量样机，寻求概念验证与实验条件",
  text: "利用碱金属原子气室研制量子磁强计，灵敏度满足心磁检测要求，实验室样机完成，尚未注册产品公司以外的主体。",
  stage: "idea",
  readiness: 3,
  willingToMove: true,
  facts: ["university_origin", "invention_patent"],
  needs: [
    { kind: "proof_of_concept", purpose: "工程样机验证" },
    { kind: "space", squareMetres: 60 },
    { kind: "equity", wan: 200, instrument: "equity" },
  ],
  submittedDaysAgo: 5,
};
