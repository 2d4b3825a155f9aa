import { describe, expect, test } from "vitest";
import { chance } from "../../seeded-random/index.ts";
import { createCorpus } from "../corpus.ts";
import { dayOf } from "../day.ts";
import { type Evaluation, evaluate } from "../evaluate.ts";
import { recommend } from "../recommend.ts";
import { defaultCut, splitAt } from "../split.ts";
import type { DealFiles, StartupRecord } from "../types.ts";
import { aMarket, aProvider, aStartup } from "./market.ts";
import { finished } from "./run.ts";

const CUT = "2014-07-01";

function evaluated(files: DealFiles, cut: string | null = CUT): Evaluation {
  return finished(evaluate(createCorpus(files), dayOf(cut)));
}

function listed(files: DealFiles, question: StartupRecord): { id: string; score: number }[] {
  const corpus = createCorpus(files, [question]);
  const [found] = finished(recommend(corpus, 50));
  return (found?.providers ?? []).map(({ provider, score }) => ({
    id: corpus.providerIds[provider] ?? "",
    score,
  }));
}

const earlier = ({ links, ...rest }: DealFiles): DealFiles => ({
  ...rest,
  links: links.filter(({ date }) => (date ?? "") < CUT),
});

describe("in a made-up market", () => {
  const market = aMarket(1);
  const result = evaluated(market);

  test("the engine is ahead of every baseline by a quarter", () => {
    const best = Math.max(
      result.baselines.popularity["ndcg@10"],
      result.baselines.tags["ndcg@10"],
      result.baselines.bm25["ndcg@10"],
    );
    expect(result.engine["ndcg@10"]).toBeGreaterThan(1.25 * best);
  });

  test("every startup with a link from the cut on is asked for, the new ones apart", () => {
    const later = market.links.filter(({ date }) => (date ?? "") >= CUT);
    const asked = new Set(later.map(({ startup }) => startup));
    const known = new Set(earlier(market).links.map(({ startup }) => startup));
    expect(result.queries).toBe(asked.size);
    expect(result.providers).toBe(market.providers.length);
    expect(result.newStartups.queries).toBe([...asked].filter((id) => !known.has(id)).length);
  });

  test("the same input gives the same result", () => {
    expect(evaluated(market)).toEqual(result);
  });

  test("other identifiers change nothing", () => {
    const renamed = (id: string) => `${[...id].reverse().join("")}-x`;
    const other = {
      startups: market.startups.map((each) => ({ ...each, id: renamed(each.id) })),
      providers: market.providers.map((each) => ({ ...each, id: renamed(each.id) })),
      links: market.links.map((each) => ({
        ...each,
        startup: renamed(each.startup),
        provider: renamed(each.provider),
      })),
    };
    expect(evaluated(other)).toEqual(result);
  });

  test("what comes after the cut does not change what was learnt before it", () => {
    const corpus = createCorpus(market);
    const half = createCorpus({
      ...market,
      links: market.links.filter(({ date }, row) => (date ?? "") < CUT || row % 2 === 0),
    });
    const whole = finished(evaluate(corpus, dayOf(CUT)));
    expect(finished(evaluate(half, dayOf(CUT))).model).toEqual(whole.model);
  });
});

test("popularity by hand: the provider with most earlier deals is listed first for everybody", () => {
  const links = [
    ["s1", "p2", "2010-01-01"],
    ["s2", "p2", "2010-02-01"],
    ["s3", "p1", "2010-03-01"],
    ["s4", "p2", "2011-01-01"],
    ["s5", "p1", "2011-02-01"],
  ].map(([startup = "", provider = "", date = ""]) => ({
    startup,
    provider,
    date,
    stage: null,
    amount: null,
  }));
  const files: DealFiles = {
    startups: ["s1", "s2", "s3", "s4", "s5"].map((id) => aStartup(id)),
    providers: aMarket(1, { startups: 1, providers: 3 }).providers,
    links,
  };
  const { baselines, queries } = evaluated(files, "2011-01-01");
  expect(queries).toBe(2);
  expect(baselines.popularity["recall@1"]).toBe(0.5);
  expect(baselines.popularity.mrr).toBe(0.75);
});

test("the default cut leaves a fifth of the links after it", () => {
  const corpus = createCorpus(aMarket(2));
  const cut = defaultCut(corpus) ?? Number.NaN;
  const later = corpus.links.day.filter((day) => day >= cut).length;
  expect(later / corpus.links.count).toBeGreaterThan(0.15);
  expect(later / corpus.links.count).toBeLessThan(0.3);
});

test("without dates a fifth of the startups is asked for, and none of their links is known", () => {
  const market = aMarket(3, { dated: false });
  const corpus = createCorpus(market);
  expect(defaultCut(corpus)).toBeNull();
  const split = splitAt(corpus, null);
  for (let link = 0; link < corpus.links.count; link++) {
    const asked = split.wanted.has(corpus.links.startup[link] ?? -1);
    expect(split.known(link)).toBe(!asked);
  }
  const result = evaluated(market, null);
  expect(result.queries).toBe(split.wanted.size);
  expect(result.engine["ndcg@10"]).toBeGreaterThan(result.baselines.popularity["ndcg@10"]);
});

describe("the list for one startup", () => {
  const market = aMarket(4);

  test("is led by those who do its tags, area and stage", () => {
    const [first] = listed(
      market,
      aStartup("new", { tags: ["games"], area: "north", stage: "seed", date: "2016-01-01" }),
    );
    const games = new Set(
      market.startups.filter(({ tags }) => tags.includes("games")).map(({ id }) => id),
    );
    const own = market.links.filter(({ provider }) => provider === first?.id);
    expect(own.filter(({ startup }) => games.has(startup)).length).toBeGreaterThan(own.length / 4);
  });

  test("is given for a startup of which nothing is known", () => {
    const list = listed(market, aStartup("blank"));
    expect(list.length).toBe(40);
    expect(list.every(({ score }) => Number.isFinite(score))).toBe(true);
  });

  test("goes down", () => {
    const scores = listed(market, aStartup("new", { tags: ["robots"] })).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});

test("who gave to a company before leads its next list where investors usually stay", () => {
  const { below } = chance(9);
  const files: DealFiles = {
    startups: Array.from({ length: 60 }, (_, row) => aStartup(`s${row}`)),
    providers: Array.from({ length: 20 }, (_, row) => aProvider(`p${row}`)),
    links: Array.from({ length: 60 }, (_, row) => {
      const provider = `p${below(20)}`;
      const link = { startup: `s${row}`, provider, stage: null, amount: null };
      const months = ["01", "02", "03", "04", "05", "06"];
      const day = `${months[row % 6]}-15`;
      const next = row < 50 ? [{ ...link, date: `2013-${day}` }] : [];
      return [{ ...link, date: `2012-${day}` }, ...next];
    }).flat(),
  };
  for (const { startup, provider } of files.links.slice(-3)) {
    expect(listed(files, aStartup(startup))[0]?.id).toBe(provider);
  }
});
