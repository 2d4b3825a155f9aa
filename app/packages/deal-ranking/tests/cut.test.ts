import { describe, expect, test } from "vitest";
import { createCorpus, type DealFiles, dayOf, evaluate, recommend, splitAt } from "../index.ts";
import { windowsOf } from "../windows.ts";
import { aMarket, aStartup } from "./market.ts";
import { finished } from "./run.ts";

const CUT = "2014-07-01";
const MARKET = aMarket(1);

/** Everybody who looks for a provider from the cut on finds one that did nothing before. */
function withNewcomer(date: string): DealFiles {
  const before = MARKET.links.filter((link) => (link.date ?? "") < CUT);
  const asking = Array.from({ length: 60 }, (_, row) =>
    aStartup(`late${row}`, { tags: ["games"], area: "north", stage: "seed", date }),
  );
  return {
    startups: [...MARKET.startups, ...asking],
    providers: [
      ...MARKET.providers,
      { id: "new", name: "New fund", text: "", tags: [], areas: [], stages: [], kind: null },
    ],
    links: [
      ...before,
      ...asking.map(({ id }) => ({
        startup: id,
        provider: "new",
        date,
        stage: "seed",
        amount: null,
      })),
    ],
  };
}

describe("nothing from the cut on is read", () => {
  test.each([
    ["on the day of the cut", CUT],
    ["later", "2015-02-01"],
  ])("a provider whose first deals are %s is found by nobody", (_case, date) => {
    const { engine, baselines, queries } = finished(
      evaluate(createCorpus(withNewcomer(date)), dayOf(CUT)),
    );
    expect(queries).toBe(60);
    for (const metrics of [engine, ...Object.values(baselines)]) {
      expect(metrics["recall@10"]).toBe(0);
    }
  });

  test("the same provider is found where the same deals lie before the cut", () => {
    const files = withNewcomer("2014-05-01");
    const last = {
      startup: "late0",
      provider: "new",
      date: "2015-01-01",
      stage: "a",
      amount: null,
    };
    const { engine } = finished(
      evaluate(createCorpus({ ...files, links: [...files.links, last] }), dayOf(CUT)),
    );
    expect(engine["recall@1"]).toBe(1);
  });
});

describe("each window of time that is learnt from", () => {
  const corpus = createCorpus(MARKET);
  const { inner, ...outer } = splitAt(corpus, dayOf(CUT));

  test("is asked of what was known before it", () => {
    expect(inner).toHaveLength(2);
    for (const window of [outer, ...inner, ...windowsOf(corpus).inner]) {
      for (let link = 0; link < corpus.links.count; link++) {
        const day = corpus.links.day[link] ?? Number.NaN;
        if (window.known(link)) expect(day).toBeLessThan(window.asOf);
      }
    }
  });

  test("asks for deals from its first day on, and before the next window's", () => {
    inner.forEach(({ asOf, wanted }, which) => {
      const end = which === 0 ? outer.asOf : (inner[which - 1]?.asOf ?? Number.NaN);
      const asked = new Set<string>();
      for (let link = 0; link < corpus.links.count; link++) {
        const day = corpus.links.day[link] ?? Number.NaN;
        if (day >= asOf && day < end)
          asked.add(`${corpus.links.startup[link]} ${corpus.links.provider[link]}`);
      }
      const found = [...wanted].flatMap(([startup, providers]) =>
        [...providers].map((provider) => `${startup} ${provider}`),
      );
      expect(new Set(found)).toEqual(asked);
    });
  });
});

test("a list for today knows every deal up to today", () => {
  const corpus = createCorpus(withNewcomer("2014-05-01"), [
    aStartup("asking", { tags: ["games"], area: "north", stage: "seed", date: "2014-06-01" }),
  ]);
  const [list] = finished(recommend(corpus, 1));
  expect(corpus.providerIds[list?.providers[0]?.provider ?? -1]).toBe("new");
});
