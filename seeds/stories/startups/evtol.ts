import type { StartupStory } from "../story.ts";

export const story: StartupStory = {
  company: { name: "示例·云翼航空", area: "闵行区", foundedOn: "2023-05", teamSize: 34 },
  founder: { name: "燕南飞", email: "evtol@demo.parkmatch.cn" },
  title: "电动垂直起降飞行器",
  text: "研发两吨级电动垂直起降飞行器，完成缩比样机试飞，自研飞控与电推进系统，筹备适航审定。",
  stage: "a",
  readiness: 5,
  willingToMove: true,
  facts: ["registered_company", "engineering_sample", "invention_patent", "full_time_team"],
  needs: [
    { kind: "equity", wan: 8000, instrument: "equity" },
    { kind: "lab", purpose: "风洞与结构强度试验" },
  ],
  submittedDaysAgo: 49,
};
