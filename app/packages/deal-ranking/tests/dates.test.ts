import { describe, expect, test } from "vitest";
import { createCorpus } from "../corpus.ts";
import { dateOf, dayOf } from "../day.ts";
import { evaluate } from "../evaluate.ts";
import { recommend } from "../recommend.ts";
import { splitAt } from "../split.ts";
import type { DealFiles, LinkRecord, StartupRecord } from "../types.ts";
import { aMarket, aProvider, aStartup } from "./market.ts";
import { finished } from "./run.ts";

const MARKET = aMarket(8, { startups: 400, providers: 60 });
const NOON = "2013-03-15";

interface Listed {
  startup: string;
  providers: { id: string; score: number }[];
}

function listed(files: DealFiles, questions: readonly StartupRecord[]): Listed[] {
  const corpus = createCorpus(files, questions);
  return finished(recommend(corpus, 50)).map(({ startup, providers }) => ({
    startup: corpus.startupIds[startup] ?? "",
    providers: providers.map(({ provider, score }) => ({
      id: corpus.providerIds[provider] ?? "",
      score,
    })),
  }));
}

function asking(id: string, date: string | null): StartupRecord {
  return aStartup(id, { tags: ["games"], area: "north", stage: "seed", date });
}

function before(files: DealFiles, day: string): DealFiles {
  return { ...files, links: files.links.filter(({ date }) => (date ?? "") < day) };
}

/** One provider takes all deals of a first half, another all of a second. */
function shift(): DealFiles {
  const startups = Array.from({ length: 80 }, (_, row) => asking(`s${row}`, null));
  const links = startups.map(({ id }, row): LinkRecord => {
    const date = dateOf((dayOf("2011-01-01") ?? 0) + 20 * row);
    return { startup: id, provider: row < 40 ? "old" : "young", date, stage: "seed", amount: null };
  });
  return { startups, providers: ["old", "young", "idle"].map((id) => aProvider(id)), links };
}

describe("a list is that of its question's date", () => {
  test("who was active then leads it", () => {
    const [early, late] = listed(shift(), [asking("a", "2013-02-01"), asking("b", "2015-06-01")]);
    expect(early?.providers.map(({ id }) => id)).toEqual(["old", "young", "idle"]);
    expect(late?.providers[0]?.id).toBe("young");
  });

  test("with all dates made equal the lists change", () => {
    const dates = ["2012-02-01", "2013-02-01", "2014-02-01"];
    const own = listed(
      MARKET,
      dates.map((date, row) => asking(`q${row}`, date)),
    );
    const equal = listed(
      MARKET,
      dates.map((_, row) => asking(`q${row}`, "2014-02-01")),
    );
    expect(own[0]?.providers).not.toEqual(equal[0]?.providers);
    expect(own[1]?.providers).not.toEqual(equal[1]?.providers);
    expect(equal[0]?.providers).toEqual(equal[2]?.providers);
  });

  test("no deal of the day or later has any influence, to the last digit of a score", () => {
    const questions = [asking("a", "2012-10-01"), asking("b", NOON)];
    expect(listed(MARKET, questions)).toEqual(listed(before(MARKET, NOON), questions));
  });

  test("a deal of the day before has", () => {
    const more = ["x", "y", "z"].map((id) => asking(id, null));
    const links = more.map(
      ({ id }): LinkRecord => ({
        startup: id,
        provider: "p7",
        date: "2013-03-14",
        stage: "seed",
        amount: null,
      }),
    );
    const files = { ...MARKET, startups: [...MARKET.startups, ...more] };
    const scoreOf = (list: Listed | undefined) =>
      list?.providers.find(({ id }) => id === "p7")?.score;
    const [without] = listed(files, [asking("a", NOON)]);
    const [with_] = listed({ ...files, links: [...files.links, ...links] }, [asking("a", NOON)]);
    expect(scoreOf(with_)).toBeGreaterThan(scoreOf(without) ?? 0);
  });

  test("a question without a date is answered by all deals, as one of the day after the last", () => {
    const days = MARKET.links.map(({ date }) => dayOf(date) ?? 0);
    const after = dateOf(Math.max(...days) + 1);
    const [undated, late] = listed(MARKET, [asking("a", null), asking("b", after)]);
    expect(undated?.providers).toEqual(late?.providers);
  });

  test("also where an older record of the same id tells a day", () => {
    const { id, date } = MARKET.startups[0] ?? aStartup("none");
    const [undated, early] = listed(MARKET, [aStartup(id), aStartup(id, { date })]);
    expect(undated?.providers).not.toEqual(early?.providers);
  });

  test("before any deal there is a list all the same, and nobody is ahead of anybody", () => {
    const [list] = listed(MARKET, [asking("a", "2001-01-01")]);
    expect(list?.providers).toHaveLength(50);
    expect(new Set(list?.providers.map(({ score }) => score)).size).toBe(1);
  });
});

describe("an evaluation asks each startup on its own day", () => {
  const CUT = dayOf("2012-06-01");

  test("that of its first deal from the cut on, or that of its record where it is new and asked earlier", () => {
    const link = (startup: string, date: string): LinkRecord => ({
      startup,
      provider: "p",
      date,
      stage: null,
      amount: null,
    });
    const corpus = createCorpus({
      startups: [
        aStartup("undated"),
        aStartup("early", { date: "2012-07-01" }),
        aStartup("old", { date: "2001-01-01" }),
        aStartup("late", { date: "2015-01-01" }),
        aStartup("known", { date: "2012-07-01" }),
      ],
      providers: [aProvider("p")],
      links: [
        link("known", "2012-01-01"),
        ...["undated", "early", "old", "late", "known"].map((id) => link(id, "2012-09-09")),
        link("undated", "2013-01-01"),
      ],
    });
    const { wanted } = splitAt(corpus, CUT);
    const days = [...wanted].map(([startup, { day }]) => [corpus.startupIds[startup], dateOf(day)]);
    expect(Object.fromEntries(days)).toEqual({
      undated: "2012-09-09",
      early: "2012-07-01",
      old: "2012-06-01",
      late: "2012-09-09",
      known: "2012-09-09",
    });
  });

  test("so that deals between the cut and that day are known", () => {
    const { engine } = finished(evaluate(createCorpus(shift()), CUT));
    const records = shift().startups.map((startup) => ({ ...startup, date: "2012-06-01" }));
    const atTheCut = finished(evaluate(createCorpus({ ...shift(), startups: records }), CUT));
    expect(engine["recall@1"]).toBeGreaterThan(atTheCut.engine["recall@1"] + 0.2);
  });
});
