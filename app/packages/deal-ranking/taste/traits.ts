import { Interner, rowOf, sparseRows } from "../sparse-rows.ts";
import type { TrackRecord } from "../track-record.ts";
import { informative } from "../track-record.ts";
import type { SparseRows } from "../types.ts";

const RAREST_TRAIT = 3;
const RAREST_WORD = 12;
const MOST_TRAITS = 2500;
const MOST_TAGS = 8;
const MOST_WORDS = 25;

/** One thing that is so of a round, and how much. */
export type Trait = readonly [name: string, amount: number];

/** What may be said of a round or question before it is known who takes part. */
export interface Described {
  startup: number;
  stages: readonly (readonly [stage: number, share: number])[];
  stageBefore: number;
  rounds: number;
  investors: Iterable<number>;
}

/** Traits as numbers: those common enough among the rounds to learn from. */
export class TraitBook {
  readonly #record: TrackRecord;
  readonly #numbers = new Map<string, number>();
  /** How strongly each is held down. */
  readonly l2Penalty: Float64Array;
  readonly names: readonly string[];

  constructor(record: TrackRecord, rounds: readonly Described[]) {
    this.#record = record;
    const counts = new Interner();
    const seen: number[] = [];
    for (const round of rounds) {
      for (const [name] of this.traits(round)) {
        const number = counts.of(name);
        seen[number] = (seen[number] ?? 0) + 1;
        if (number === this.#numbers.size) this.#numbers.set(name, number);
      }
    }
    const common = [...this.#numbers]
      .filter(
        ([name, number]) => (seen[number] ?? 0) >= (isWord(name) ? RAREST_WORD : RAREST_TRAIT),
      )
      .sort((a, b) => (seen[b[1]] ?? 0) - (seen[a[1]] ?? 0) || a[1] - b[1])
      .slice(0, MOST_TRAITS)
      .map(([name]) => name);
    this.#numbers = new Map(common.map((name, number) => [name, number]));
    this.names = common;
    this.l2Penalty = Float64Array.from(common, (name) =>
      name === "all" ? 0.1 : isWord(name) ? 4 : 1,
    );
  }

  traits({ startup, stages, stageBefore, rounds, investors }: Described): Trait[] {
    const { corpus, tags, words } = this.#record;
    const area = corpus.startups.area[startup];
    const own = informative(rowOf(corpus.startups.tags, startup), {
      weight: tags.weight,
      most: MOST_TAGS,
    });
    const each = 1 / Math.sqrt(Math.max(1, own.length));
    const traits: Trait[] = [["all", 1]];
    for (const tag of own) traits.push([`tag ${tag}`, each]);
    if (area >= 0) traits.push([`area ${area}`, 1]);
    for (const tag of area >= 0 ? own : []) traits.push([`area ${area} tag ${tag}`, each]);
    for (const [stage, share] of stages) {
      traits.push([`stage ${stage}`, share]);
      if (area >= 0) traits.push([`area ${area} stage ${stage}`, share]);
      for (const tag of own) traits.push([`stage ${stage} tag ${tag}`, share * each]);
    }
    if (rounds > 0) traits.push([`after ${stageBefore}`, 1]);
    for (const investor of investors) traits.push([`investor ${investor}`, 1]);
    const said = informative(rowOf(corpus.startups.words, startup), {
      weight: words.weight,
      most: MOST_WORDS,
    });
    const loud = Math.min(1, 3 / Math.sqrt(Math.max(1, said.length)));
    for (const word of said) traits.push([`word ${word}`, loud]);
    return traits;
  }

  /** The known traits of each round. */
  encode(rounds: readonly Described[]): { traits: SparseRows; amounts: Float64Array } {
    const amounts: number[] = [];
    const lists = rounds.map((round) => {
      const known: number[] = [];
      for (const [name, amount] of this.traits(round)) {
        const number = this.#numbers.get(name);
        if (number === undefined) continue;
        known.push(number);
        amounts.push(amount);
      }
      return known;
    });
    return { traits: sparseRows(lists), amounts: Float64Array.from(amounts) };
  }
}

function isWord(name: string): boolean {
  return name.startsWith("word ");
}
