import { existsSync, readFileSync } from "node:fs";
import type { SectorHit } from "#app/domain/sectors/types.ts";

/** A description with the top-level keys that may stand first; none for a business outside. */
export interface Labelled {
  id: string;
  text: string;
  sectors: string[];
  part?: "tune" | "test";
}

export interface Accuracy {
  inside: number;
  /** Texts whose first, or first or second, top-level sector is one that may stand first. */
  first: number;
  firstTwo: number;
  outside: number;
  /** Texts of businesses outside that got no sector. */
  empty: number;
  /** `confusion[label]?.[answer]`: the first label against the first answer, "none" included. */
  confusion: Record<string, Record<string, number>>;
}

const OWN = "tests/bench/sectors/texts.jsonl";
/** Third-party texts that are never part of the repository. */
const REAL = "../shared/real/labelled.jsonl";

/** Texts of our own writing. */
export function developmentTexts(): Labelled[] {
  return labelled(OWN);
}

/** Real texts, where the machine has them. */
export function realTexts(): Labelled[] | null {
  return existsSync(REAL) ? labelled(REAL) : null;
}

function labelled(file: string): Labelled[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

export function accuracy(
  texts: readonly Labelled[],
  classify: (text: string) => SectorHit[],
): Accuracy {
  const found: Accuracy = {
    inside: 0,
    first: 0,
    firstTwo: 0,
    outside: 0,
    empty: 0,
    confusion: {},
  };
  for (const { text, sectors } of texts) {
    const tops = [...new Set(classify(text).map(({ key }) => key.split(".", 1)[0] as string))];
    const [answer = "none", second = "none"] = tops;
    if (sectors.length === 0) {
      found.outside++;
      if (answer === "none") found.empty++;
    } else {
      found.inside++;
      if (sectors.includes(answer)) found.first++;
      if (sectors.includes(answer) || sectors.includes(second)) found.firstTwo++;
    }
    const label = sectors.includes(answer) ? answer : (sectors[0] ?? "none");
    const row = found.confusion[label] ?? {};
    row[answer] = (row[answer] ?? 0) + 1;
    found.confusion[label] = row;
  }
  return found;
}

/** The confusion table in Markdown: a row for each label, a column for each answer. */
export function confusionTable({ confusion }: Accuracy): string {
  const names = [
    ...new Set([...Object.keys(confusion), ...Object.values(confusion).flatMap(Object.keys)]),
  ].sort((a, b) => Number(a === "none") - Number(b === "none") || (a < b ? -1 : 1));
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["label \\ answer", ...names]),
    line(["---", ...names.map(() => "--:")]),
    ...names.map((label) =>
      line([label, ...names.map((answer) => confusion[label]?.[answer] ?? "")]),
    ),
  ].join("\n");
}
