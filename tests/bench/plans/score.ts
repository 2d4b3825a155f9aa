import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unitKey } from "#app/domain/plans/indicator.ts";
import type { PlanFile } from "#app/domain/plans/plan-file.ts";
import type { PlanDraft } from "#app/domain/plans/reader/draft.ts";

type Figure = [value: number, unit: string, year: number | null];

/** What is right of a plan, or of its opening. */
export interface PlanTruth {
  number: string | null;
  issuer: string;
  issuedOn: string | null;
  alsoIssuedOn?: string[];
  period: { from: number; to: number };
  targets: Figure[];
  /** Figures that may be drafted or not. */
  alsoTargets?: Figure[];
  sectors: string[];
  /** Sectors neither asked nor wrong. */
  also?: string[];
  tasks?: { lead: string[]; participants: string[]; title: string }[];
  bodies?: string[];
}

export interface PlanText {
  name: string;
  text: string;
  truth: PlanTruth;
}

/** Found of what was there, and right of what was found. */
export interface Count {
  there: number;
  found: number;
  drafted: number;
  right: number;
}

export interface FieldScore extends Count {
  field: string;
  missed: string[];
  wrong: string[];
}

/** Openings or whole plans of a folder with its `truth.json`; null where the machine does not have them. */
export function plansWithTruth(folder: string): PlanText[] | null {
  try {
    const truths = JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")) as Record<
      string,
      PlanTruth
    >;
    return Object.entries(truths).map(([name, truth]) => ({
      name,
      truth,
      text: readFileSync(join(folder, `${name}.txt`), "utf8").normalize("NFC"),
    }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whole plans whose facts stand in `seeds/plans`; null where the machine does not have their texts. */
export function referencePlans(folder: string): PlanText[] | null {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  return files.map((file) => {
    const name = file.replace(/\.txt$/, "");
    const plan = JSON.parse(readFileSync(`seeds/plans/${name}.json`, "utf8")) as PlanFile;
    return {
      name,
      text: readFileSync(join(folder, file), "utf8").normalize("NFC"),
      truth: {
        ...plan,
        targets: plan.targets.map(({ value, unit, year }) => [value, unit, year]),
        sectors: [...new Set(plan.priorities.map(({ sector }) => sector))],
        bodies: [...plan.resources, ...plan.organizations].map(({ name: body }) => body),
      },
    };
  });
}

export function scorePlan({ truth }: PlanText, draft: PlanDraft): FieldScore[] {
  const fields = [scoreHead(truth, draft), scoreTargets(truth, draft), scoreSectors(truth, draft)];
  if (truth.tasks) fields.push(scoreTasks(truth.tasks, draft));
  if (truth.bodies) fields.push(scoreBodies(truth.bodies, draft));
  return fields;
}

function scoreHead(truth: PlanTruth, draft: PlanDraft): FieldScore {
  const days = [truth.issuedOn, ...(truth.alsoIssuedOn ?? [])];
  const said: [name: string, right: boolean, found: unknown][] = [
    ["number", draft.number === truth.number, draft.number],
    ["issuer", draft.issuer === truth.issuer, draft.issuer],
    ["issuedOn", days.includes(draft.issuedOn), draft.issuedOn],
    [
      "period",
      draft.period?.from === truth.period.from && draft.period.to === truth.period.to,
      draft.period,
    ],
  ];
  const wrong = said.filter(([, right]) => !right);
  const right = said.length - wrong.length;
  return {
    field: "heads",
    there: said.length,
    found: right,
    drafted: said.length,
    right,
    missed: [],
    wrong: wrong.map(([name, , found]) => `${name}: ${JSON.stringify(found)}`),
  };
}

/** Each figure of one list takes one of the other: value and unit, and the year where one is asked. */
function scoreTargets(truth: PlanTruth, draft: PlanDraft): FieldScore {
  const left = draft.targets.map((target) => ({ target, used: false }));
  const take = ([value, unit, year]: Figure) => {
    const found = left.find(
      ({ target, used }) =>
        !used &&
        target.value === value &&
        unitKey(target.unit) === unitKey(unit) &&
        (year === null || target.year === year),
    );
    if (found) found.used = true;
    return found !== undefined;
  };
  const missed = truth.targets.filter((figure) => !take(figure));
  for (const figure of truth.alsoTargets ?? []) take(figure);
  const wrong = left.filter(({ used }) => !used).map(({ target }) => target);
  return {
    field: "targets",
    there: truth.targets.length,
    found: truth.targets.length - missed.length,
    drafted: left.length,
    right: left.length - wrong.length,
    missed: missed.map((figure) => JSON.stringify(figure)),
    wrong: wrong.map(
      ({ value, unit, year, said, indicator, section }) =>
        `${value} ${unit} ${year} | ${indicator} | ${said} | ${section}`,
    ),
  };
}

function scoreSectors(truth: PlanTruth, draft: PlanDraft): FieldScore {
  const found = new Set(draft.priorities.map(({ sector }) => sector));
  const missed = truth.sectors.filter((key) => !found.has(key));
  const allowed = new Set([...truth.sectors, ...(truth.also ?? [])]);
  const wrong = [...found].filter((key) => !allowed.has(key));
  return {
    field: "sectors",
    there: truth.sectors.length,
    found: truth.sectors.length - missed.length,
    drafted: found.size,
    right: found.size - wrong.length,
    missed,
    wrong,
  };
}

function scoreTasks(tasks: NonNullable<PlanTruth["tasks"]>, draft: PlanDraft): FieldScore {
  const line = ({ title, lead, participants }: (typeof tasks)[number]) =>
    `${bare(title)} ${[...lead].sort()} ${[...participants].sort()}`;
  const known = new Set(tasks.map(line));
  const found = new Set(draft.tasks.map(line));
  const missed = tasks.filter((task) => !found.has(line(task)));
  const wrong = draft.tasks.filter((task) => !known.has(line(task)));
  return {
    field: "tasks with units",
    there: tasks.length,
    found: tasks.length - missed.length,
    drafted: draft.tasks.length,
    right: draft.tasks.length - wrong.length,
    missed: missed.map(line),
    wrong: wrong.map(line),
  };
}

function scoreBodies(bodies: string[], draft: PlanDraft): FieldScore {
  const said = [...draft.resources, ...draft.organizations].map(({ name }) => bare(name));
  const known = new Set(bodies.map(bare));
  const found = new Set(said);
  const missed = [...known].filter((body) => !found.has(body));
  const wrong = [...found].filter((body) => !known.has(body));
  return {
    field: "named bodies",
    there: known.size,
    found: known.size - missed.length,
    drafted: found.size,
    right: found.size - wrong.length,
    missed,
    wrong,
  };
}

/** Quotation marks and widths are no part of a name. */
function bare(name: string): string {
  return name.normalize("NFKC").replace(/[“”"'‘’\s]/g, "");
}

export function addUp(scores: readonly FieldScore[]): FieldScore[] {
  return [...new Set(scores.map(({ field }) => field))].map((field) => {
    const own = scores.filter((score) => score.field === field);
    const sum = (key: keyof Count) => own.reduce((total, score) => total + score[key], 0);
    return {
      field,
      there: sum("there"),
      found: sum("found"),
      drafted: sum("drafted"),
      right: sum("right"),
      missed: own.flatMap(({ missed }) => missed),
      wrong: own.flatMap(({ wrong }) => wrong),
    };
  });
}
