import { describe, expect, test } from "vitest";
import { createHistory } from "../history.ts";
import { createCorpus, type DealFiles, dayOf, evaluate, recommend, splitAt } from "../index.ts";
import { lessonsOf } from "../lessons.ts";
import { pastAt } from "../past.ts";
import { rowOf } from "../sparse-rows.ts";
import { aMarket, aProvider, aStartup } from "./market.ts";
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
    providers: [...MARKET.providers, aProvider("new", { name: "New fund" })],
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

describe("each lesson of the past", () => {
  const corpus = createCorpus(MARKET);
  const split = splitAt(corpus, dayOf(CUT));
  const history = createHistory(corpus, split.usable);
  const { rounds } = history;
  const lessons = lessonsOf(pastAt(history, split.day));

  test("is asked of what was known before its own day", () => {
    for (const { past, startup, wanted } of lessons) {
      const days = [...rounds.day.slice(0, past.end)];
      expect(Math.max(...days)).toBeLessThan(past.day);
      const own = [...rounds.startup.keys()].find(
        (round) => rounds.startup[round] === startup && rounds.day[round] === past.day,
      );
      expect(wanted).toEqual([...rowOf(rounds.providers, own ?? -1)]);
    }
  });

  test("lies before the cut, and there are many", () => {
    expect(Math.max(...lessons.map(({ past }) => past.day))).toBeLessThan(split.day);
    expect(lessons.length).toBeGreaterThan(100);
  });
});

test("a list for today knows every deal up to today", () => {
  const corpus = createCorpus(withNewcomer("2014-05-01"), [
    aStartup("asking", { tags: ["games"], area: "north", stage: "seed", date: "2014-06-01" }),
  ]);
  const [list] = finished(recommend(corpus, 1));
  expect(corpus.providerIds[list?.providers[0]?.provider ?? -1]).toBe("new");
});
