import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict";
import type { ClassifierData } from "#app/domain/sectors/classify.ts";
import { createClassifier } from "#app/domain/sectors/classify.ts";
import { mergeGroups } from "#app/domain/sectors/lexicon.ts";
import { createMatcher } from "#app/domain/sectors/matches.ts";
import { createNormaliser } from "#app/domain/sectors/normalise.ts";
import { quantile, timed } from "../city/timing.ts";

export interface Speed {
  terms: number;
  /** UTF-8. */
  megabytes: number;
  /** Megabytes a second. */
  rates: {
    onePass: number;
    /** With a quarter of the terms, and with the terms that stand in no text added three times over. */
    onePassQuarter: number;
    onePassFourfold: number;
    classify: number;
    includes: number;
    joined: number;
    jieba: number;
  };
  /** Milliseconds of one text. */
  oneText: { p50: number; p95: number };
  verified: string;
}

/** Rounds over the texts for the fast ways; the slow ones read the texts once. */
const ROUNDS = 10;
/** The best of so many counts, since others use the machine too. */
const TRIES = 7;

/** The same texts and the same terms, read in every way, in one process. */
export function benchSpeed(data: ClassifierData, written: readonly string[]): Speed {
  const normalise = createNormaliser(data.characters);
  const terms = [...mergeGroups(data.groups, normalise).keys()].sort();
  const texts = written.map(normalise);
  const classifier = createClassifier(data);
  const size = Buffer.byteLength(texts.join(""));
  const rate = (ms: number, rounds: number) => (size * rounds) / 1e6 / (ms / 1000);
  const best = (rounds: number, read: (text: string) => unknown) => {
    const tries = Array.from({ length: rounds === 1 ? 2 : TRIES }, () =>
      timed(() => {
        for (let round = 0; round < rounds; round++) for (const text of texts) read(text);
      }),
    );
    return rate(Math.min(...tries.map(({ ms }) => ms)), rounds);
  };
  const fast = (read: (text: string) => unknown) => best(ROUNDS, read);
  const slow = (read: (text: string) => unknown) => best(1, read);
  const each = written.map((text) => timed(() => classifier.classify(text)).ms);
  return {
    terms: terms.length,
    megabytes: size / 1e6,
    rates: {
      onePass: fast(plainMatcher(terms)),
      onePassQuarter: fast(plainMatcher(terms.filter((_, index) => index % 4 === 0))),
      onePassFourfold: fast(plainMatcher(fourfold(terms))),
      classify: fast((text) => classifier.classify(text)),
      includes: slow((text) => terms.filter((term) => text.includes(term))),
      joined: slow((text) => [...text.matchAll(joined(terms))]),
      jieba: fast(segmented(terms)),
    },
    oneText: { p50: quantile(each, 0.5), p95: quantile(each, 0.95) },
    verified: verified(terms, texts),
  };
}

function plainMatcher(patterns: string[]) {
  const match = createMatcher(
    patterns,
    patterns.map(() => 0),
  );
  return (text: string) => match({ text, seams: null });
}

function fourfold(terms: string[]): string[] {
  return terms.flatMap((term) => [term, `${term}\u3400`, `${term}\u3401`, `${term}\u3402`]).sort();
}

let compiled: RegExp | undefined;

function joined(terms: string[]): RegExp {
  compiled ??= new RegExp(
    [...terms]
      .sort((a, b) => b.length - a.length)
      .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("|"),
    "g",
  );
  return compiled;
}

/** Words by jieba, the terms being its user dictionary, then looked up. */
function segmented(terms: string[]): (text: string) => string[] {
  const jieba = Jieba.withDict(dict);
  const plain = terms.filter((term) => !/\s/.test(term));
  jieba.loadDict(Buffer.from(plain.map((term) => `${term} 100000 n`).join("\n")));
  const known = new Set(terms);
  return (text) => jieba.cut(text, false).filter((word) => known.has(word));
}

/** The automaton sees exactly the terms that `includes` sees, before the longest are chosen. */
function verified(terms: string[], texts: readonly string[]): string {
  const classes = plainMatcher(terms);
  let places = 0;
  for (const text of texts) {
    for (const { pattern, start, end } of classes(text)) {
      if (text.slice(start, end) !== terms[pattern]) throw new Error(`wrong place in: ${text}`);
      places++;
    }
    const seen = new Set(classes(text).map(({ pattern }) => terms[pattern]));
    for (const term of seen) if (!text.includes(term ?? "")) throw new Error(`not there: ${term}`);
  }
  return `${places} places, each holding its term`;
}
