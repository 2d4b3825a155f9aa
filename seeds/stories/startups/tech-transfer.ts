import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·橡树技术转移", area: "嘉定区", foundedOn: "2022-04", teamSize: 15 },
  founder: { name: "谈笑", email: "tech-transfer@demo.parkmatch.cn" },
  title: "高校成果技术转移服务",
  text: "为高校院所提供技术转移、专利运营与成果评价服务，培训技术经理人，已促成四十项专利许可。",
  stage: "angel",
  readiness: 9,
  willingToMove: null,
  facts: ["registered_company", "paying_customer", "full_time_team"],
  needs: [
    { kind: "ip", purpose: "专利导航合作" },
    { kind: "talent", purpose: "技术经理人" },
  ],
  submittedDaysAgo: 24,
};
