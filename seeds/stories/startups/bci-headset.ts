import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·脑语科技", area: "闵行区", foundedOn: "2024-07", teamSize: 13 },
  founder: { name: "柳含烟", email: "bci-headset@demo.parkmatch.cn" },
  title: "非侵入式脑机接口头环",
  text: "采用干电极的非侵入式脑机接口头环，解码运动想象信号控制轮椅与假肢，面向康复科开展小规模试用。",
  stage: "seed",
  readiness: 4,
  willingToMove: true,
  facts: ["registered_company", "clinical_partner", "university_origin", "full_time_team"],
  needs: [
    { kind: "equity", wan: 500, instrument: "equity" },
    { kind: "proof_of_concept", purpose: "临床概念验证" },
    { kind: "lab", purpose: "脑电屏蔽室" },
  ],
  submittedDaysAgo: 11,
};
