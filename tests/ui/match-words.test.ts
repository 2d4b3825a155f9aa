import { describe, expect, test } from "vitest";
import type { Change } from "#app/domain/matching/changes.ts";
import { REASON_FITS, type Reason } from "#app/domain/matching/explain.ts";
import { type Blocker, PARTS } from "#app/domain/matching/types.ts";
import { isMessageKey, translator } from "#app/platform/i18n/translate.ts";
import {
  blockerWords,
  changeWords,
  gainWords,
  liftWords,
  planWords,
  reasonWords,
} from "#app/ui/match-words.ts";

const languages = (["zh", "en"] as const).map((locale) => ({
  locale,
  t: translator(locale),
  sectors: { auto: "汽车", "auto.chip": "汽车芯片" },
}));

/** Everything that a part's evidence may hold, as the engine writes it. */
const EVIDENCE: Reason["values"] = {
  sector: "auto.chip",
  target: "auto",
  plan: "in_force",
  tier: "leading",
  area: "嘉定区",
  resourceArea: "安亭镇",
  shared: "上海市",
  moving: "willing",
  served: ["space"],
  wanted: ["space", "equity"],
  main: "unserved",
  stage: "angel",
  stages: ["angel", "pre_a"],
  need: "equity",
  amountFen: 800_000_000,
  minFen: 100_000_000,
  maxFen: 1_500_000_000,
  readiness: 5,
  min: 4,
  max: 7,
  terms: ["激光雷达", "车规级"],
  free: 3,
  asked: 12,
  rate: 0.75,
  by: "application",
  count: 3,
};

function reason(part: Reason["part"], fit: string, values: Reason["values"] = {}): Reason {
  return { part, fit, values, points: 8, outOf: 10, known: true, words: [] };
}

const CASES = PARTS.flatMap((part) => REASON_FITS[part].map((fit) => ({ part, fit })));

describe.each(languages)("in $locale", (language) => {
  test.each(CASES)("$part $fit has a sentence, also where little is known", ({ part, fit }) => {
    const words = reasonWords(reason(part, fit, EVIDENCE), language);
    expect(words).not.toBe("");
    expect(words).not.toMatch(/[{}]|undefined|NaN/);
    expect(reasonWords(reason(part, fit), language)).not.toMatch(/[{}]|undefined|NaN/);
  });

  test.each(["in_force", "history", "unnamed", "ungoverned"])("a plan that is %s", (plan) => {
    const words = planWords(reason("sector", "same", { ...EVIDENCE, plan }), language);
    expect(words).toBeTruthy();
  });

  test.each(blockers())("$code: what it is and what lifts it", (blocker) => {
    for (const words of [blockerWords(blocker, language), liftWords(blocker, language)]) {
      expect(words).not.toBe("");
      expect(words).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  test.each(changes())("$code can be told", (change) => {
    expect(changeWords(change, language)).not.toMatch(/[{}]|undefined|NaN/);
  });
});

test("amounts, stages and sectors are said as people say them", () => {
  const [zh] = languages;
  if (!zh) throw new Error("Chinese comes first");
  expect(reasonWords(reason("amount", "inside", EVIDENCE), zh)).toBe(
    "股权融资 800 万元，在额度内（100 万元 – 1,500 万元）",
  );
  expect(reasonWords(reason("sector", "narrower", EVIDENCE), zh)).toBe(
    "“汽车芯片”属于该资源面向的“汽车”",
  );
  expect(reasonWords(reason("readiness", "inside", { readiness: 5, min: 4 }), zh)).toContain(
    "4 级及以上",
  );
  const stage: Blocker = {
    code: "stage",
    liftable: true,
    values: { stage: "angel", stages: ["seed", "b", "c"] },
  };
  expect(liftWords(stage, zh)).toBe("进入B 轮后即可申请");
});

test("a gain below a point says that the score gets surer", () => {
  const [zh] = languages;
  if (!zh) throw new Error("Chinese comes first");
  const change: Change = { code: "fill_fact", fact: "paying_customer" };
  expect(gainWords({ change, points: 0.2, confidence: 0.1 }, zh)).toBe("使判断更可靠");
  expect(gainWords({ change, points: 5.6, confidence: 0.1 }, zh)).toBe("最多 +6");
});

test("each level of readiness has words", () => {
  for (let level = 1; level <= 9; level++) expect(isMessageKey(`readiness.${level}`)).toBe(true);
});

function blockers(): Blocker[] {
  const values: [Blocker["code"], Blocker["values"]][] = [
    ["need", { wanted: ["equity"], serves: ["space"] }],
    ["sector", { claimed: ["auto"], accepted: ["auto.chip"] }],
    ["stage", { stage: "angel", stages: ["a"] }],
    ["amount_low", { need: "equity", amountFen: 1e8, minFen: 2e8 }],
    ["amount_high", { need: "equity", amountFen: 3e8, maxFen: 2e8 }],
    ["instrument", { need: "debt", instrument: "loan", instruments: ["guarantee"] }],
    ["readiness_low", { readiness: 3, min: 5 }],
    ["readiness_high", { readiness: 8, max: 5 }],
    ["area", { area: "嘉定区", areas: ["闵行区"] }],
    ["requires", { fact: "engineering_sample" }],
    ["window_closed", { closesAt: 1_790_000_000_000 }],
    ["window_not_open", { opensAt: 1_790_000_000_000 }],
    ["full", {}],
  ];
  return values.map(([code, each]) => ({ code, liftable: code !== "full", values: each }));
}

function changes(): Change[] {
  return [
    { code: "set_amount", need: "equity", from: 1e8, to: 2e8 },
    { code: "set_instrument", need: "debt", from: "loan", to: "guarantee" },
    { code: "reach_stage", from: "angel", to: "a" },
    { code: "reach_readiness", from: 3, to: 5 },
    { code: "agree_to_move" },
    { code: "obtain_fact", fact: "invention_patent" },
    { code: "fill_fact", fact: "invention_patent" },
    { code: "fill_amount", need: "equity", to: 2e8 },
    { code: "fill_stage", to: "a" },
    { code: "fill_readiness", to: 5 },
    { code: "fill_area", to: "嘉定区" },
  ];
}
