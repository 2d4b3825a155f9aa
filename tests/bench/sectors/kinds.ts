import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { SectorHit } from "#app/domain/sectors/types.ts";
import { type Accuracy, accuracy, type Labelled } from "./accuracy.ts";

/** A text of one kind that goes wrong easily (see `texts/README.md`). */
interface KindText extends Labelled {
  kind: string;
}

/** How right the classifier is on one kind of text in one half, and what is asked of it. */
export interface KindScore {
  kind: string;
  score: Accuracy;
  goal: Goal;
}

/** Shares of 1; a share that a kind has no texts for is met. */
export interface Goal {
  first?: number;
  firstTwo?: number;
  /** Businesses outside that are left empty. */
  empty?: number;
  /** Right in all: the first sector, or none for a business outside. */
  right?: number;
}

const FOLDER = "tests/bench/sectors/texts";
/** Third-party pitfalls, where the machine has them. */
const REAL = "../shared/real/pitfalls.jsonl";

/** No kind of pitfall misses more than one in ten; all of them together reach `PITFALLS`. */
const EACH: Goal = { right: 0.9 };
export const PITFALLS: Goal = { right: 0.92 };
const GOALS: Record<string, Goal> = {
  mainland: { first: 0.95, firstTwo: 0.98, empty: 0.96 },
  outside: { empty: 0.96 },
  "hk-tw": { first: 0.92 },
  "plain-english": { first: 0.92 },
};

/** Texts by somebody who had not seen the lexicon: one half to tune on, one to report. */
export function kindTexts(half: "tuning" | "report"): KindText[] {
  return readdirSync(`${FOLDER}/${half}`)
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .flatMap((file) => lines(`${FOLDER}/${half}/${file}`));
}

/** Third-party texts of the same kinds, or null where the machine has none. */
export function realPitfalls(): KindText[] | null {
  return existsSync(REAL) ? lines(REAL) : null;
}

/** A score for each kind, and one for all pitfalls together. */
export function scoreKinds(
  texts: readonly KindText[],
  classify: (text: string) => SectorHit[],
): KindScore[] {
  const kinds = [...new Set(texts.map(({ kind }) => kind))].sort();
  const scored = kinds.map((kind) => ({
    kind,
    score: accuracy(
      texts.filter((text) => text.kind === kind),
      classify,
    ),
    goal: GOALS[kind] ?? EACH,
  }));
  const pitfalls = texts.filter(({ kind }) => GOALS[kind] === undefined);
  return [
    ...scored,
    { kind: "pitfalls together", score: accuracy(pitfalls, classify), goal: PITFALLS },
  ];
}

/** Whether a score reaches what is asked. */
export function meets({ inside, first, firstTwo, outside, empty }: Accuracy, goal: Goal): boolean {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return (
    share(first, inside) >= (goal.first ?? 0) &&
    share(firstTwo, inside) >= (goal.firstTwo ?? 0) &&
    share(empty, outside) >= (goal.empty ?? 0) &&
    share(first + empty, inside + outside) >= (goal.right ?? 0)
  );
}

function lines(file: string): KindText[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
