import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·行健康复", area: "闵行区", foundedOn: "2023-11", teamSize: 21 },
  founder: { name: "贺兰亭", email: "exoskeleton@demo.parkmatch.cn" },
  title: "下肢康复外骨骼机器人",
  text: "面向卒中患者的下肢康复外骨骼机器人，柔性驱动与步态识别算法自研，十家康复科试用，同步开发居家养老助行版本。",
  stage: "angel",
  readiness: 6,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "clinical_partner", "full_time_team"],
  needs: [
    { kind: "equity", wan: 900, instrument: "equity" },
    { kind: "testing", purpose: "医疗器械电气安全检测" },
    { kind: "ip", purpose: "海外专利" },
  ],
  submittedDaysAgo: 17,
};
