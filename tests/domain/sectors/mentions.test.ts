import { describe, expect, test } from "vitest";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";

const { classify, read } = createClassifier(readLexicon());
const first = (text: string) => classify(text)[0]?.key.split(".")[0] ?? "none";

/** A text that names something else first, and the top-level sector of the thing itself. */
const KINDS: Record<string, [text: string, sector: string][]> = {
  "made by us, said behind the thing": [
    ["卫星、火箭和无人机都离不开的耐高温树脂，由我们研发生产", "materials"],
    ["机械臂要有手感，指尖上那层电子皮肤是我们做的", "sensor"],
    ["汽车玻璃、手机屏幕、医用支架，都由我们的皮秒激光器切割", "laser"],
    ["Robots and drones see through the lenses we grind", "laser"],
    ["Bridges, tunnels and dams talk through the strain gauges we glue to them", "sensor"],
  ],
  "an aside opens the clause in which we make something": [
    ["For quantum labs and satellites we make amplifiers on silicon", "ic"],
    ["For robots that must feel what they touch, we make tactile sensors", "sensor"],
    ["With carbon fibre wings and a fuel cell, our drone stays up for ten hours", "equipment"],
  ],
  "a mention in the clause that goes on to our thing": [
    ["Satellites look, drones fly and our software tells the farmer where to water", "digital"],
    ["When quantum machines break today's codes, our encryption will still hold", "digital"],
  ],
  "any verb of ours behind a clause that names customers": [
    ["为电动汽车、光伏逆变器和充电桩服务，我们外延并加工碳化硅功率器件", "ic"],
    ["患者的手动不了，我们用采集脑电的帽子带动外骨骼", "bci"],
  ],
  "what is made, behind what it is made with or for whom": [
    ["激光雷达和毫米波雷达满天飞的时候，我们坚持用双目相机做自动驾驶感知系统", "auto"],
    ["我们为储能电站做灭火药剂", "biomed"],
  ],
  "what is handed over in the end": [
    ["用大模型写代码、靠雷达验证，交到客户手里的是一套供应链软件", "digital"],
  ],
  "a battery of what it drives and a computer that is let": [
    ["Our company makes battery packs for delivery vans and small trucks", "auto"],
    ["Battery packs for solar homes", "equipment"],
    ["We rent out GPU servers by the hour so that small labs can train models", "digital"],
  ],
  "a definition behind an aside": [
    ["Guided by MRI and a neural network, a robot that places needles in the prostate", "robotics"],
    ["芯片、激光、低温，样样自己做，为的是一台一千比特的量子计算机", "future"],
  ],
  "participles, makers and places": [
    ["Coffee roasted by robots and sold by subscription", "none"],
    ["AI-powered weeding robot for vegetable farms", "robotics"],
    ["Laser-cooled atoms are the heart of our quantum computer", "future"],
    ["Bicycle tours past the car factory and the chip plant", "none"],
  ],
};

describe.each(Object.entries(KINDS))("%s", (_kind, cases) => {
  test.each(cases)("%s is %s", (text, sector) => expect(first(text)).toBe(sector));
});

test("what a thing is free of says nothing about it", () => {
  const roles = read("Cobalt-free cathode powder").map(({ term, reading }) => [term, reading.role]);
  expect(roles).toContainEqual(["cobalt", "negate"]);
});

test("the cue that ends a term still begins its part", () => {
  const roles = read("Robots that sort wafers").map(({ term, reading }) => [term, reading.role]);
  expect(roles.at(-1)).toEqual(["wafers", "means"]);
});
