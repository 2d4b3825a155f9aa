import { readComparator } from "./comparator.ts";
import type { FactKind, FactStatus } from "./draft-fact.ts";
import type { PlanFile } from "./plan-file.ts";
import type { PlanDraft } from "./reader/draft.ts";

/** A fact as it is kept: the machine's value, where it stands, and why to look at it. */
export interface NewFact {
  kind: FactKind;
  machine: Record<string, unknown>;
  start: number;
  end: number;
  section: string;
  doubts: string[];
}

/** A fact with what a person made of it. */
export interface DecidedFact {
  kind: FactKind;
  status: FactStatus;
  machine: Record<string, unknown>;
  person: Record<string, unknown> | null;
}

const HEAD = ["title", "number", "issuer", "issuedOn", "effectiveOn", "period", "area"] as const;

/** The facts of a draft, in the order in which a person goes through them: the head, then list by list. */
export function factsOf(draft: PlanDraft): NewFact[] {
  const head = HEAD.flatMap((kind): NewFact[] => {
    const read = draft.places[kind];
    if (!read) return [];
    const { start, end } = read.place;
    return [
      { kind, machine: headValue(draft, kind), start, end, section: "", doubts: read.doubts },
    ];
  });
  const lists = (
    [
      ["priority", draft.priorities],
      ["target", draft.targets],
      ["task", draft.tasks],
      ["resource", draft.resources],
      ["organization", draft.organizations],
    ] as const
  ).flatMap(([kind, entries]) =>
    entries.map(({ place, doubts, ...value }): NewFact => {
      const { start, end } = place;
      return { kind, machine: { ...value }, start, end, section: value.section, doubts };
    }),
  );
  return [...head, ...lists];
}

function headValue(draft: PlanDraft, kind: (typeof HEAD)[number]): Record<string, unknown> {
  if (kind === "title") return { value: draft.title?.zh ?? "" };
  if (kind === "period") return { ...(draft.period ?? {}) };
  return { value: draft[kind] };
}

/** What holds of a fact: the person's value where there is one. */
export function factValue(fact: Pick<DecidedFact, "machine" | "person">): Record<string, unknown> {
  return fact.person ?? fact.machine;
}

/** A person said that it is right, as read or as corrected. */
export function isDecided({ status }: Pick<DecidedFact, "status">): boolean {
  return status === "confirmed" || status === "corrected";
}

/** Parts of the head without which a plan cannot stand. */
export const NEEDED: readonly FactKind[] = ["title", "issuer", "period", "area"];

/** Needed parts that nobody has confirmed yet. */
export function missingOf(facts: readonly DecidedFact[]): FactKind[] {
  const there = new Set(facts.filter(isDecided).map(({ kind }) => kind));
  return NEEDED.filter((kind) => !there.has(kind));
}

/**
 * The plan that confirmed and corrected facts make. What nobody decided about is left out.
 *
 * @param parent the area that the plan's own lies in
 */
export function planOf(
  facts: readonly DecidedFact[],
  {
    slug,
    supersedes,
    parent,
    termYears,
  }: { slug: string; supersedes: string[]; parent: string; termYears?: number | undefined },
): PlanFile {
  const decided = facts.filter(isDecided);
  const head = (kind: FactKind) => {
    const fact = decided.find((each) => each.kind === kind);
    return fact ? factValue(fact) : null;
  };
  const said = (kind: FactKind) => (head(kind)?.value as string | null | undefined) ?? null;
  const list = <T>(kind: FactKind) =>
    decided.filter((fact) => fact.kind === kind).map((fact) => factValue(fact) as T);
  const title = said("title") ?? "";
  const area = said("area") ?? parent;
  const effectiveOn = said("effectiveOn");
  return {
    slug,
    title: { zh: title, en: title },
    number: said("number"),
    issuer: said("issuer") ?? "",
    issuedOn: said("issuedOn"),
    effectiveOn,
    period: head("period") as unknown as PlanFile["period"],
    ...(termYears !== undefined && effectiveOn !== null ? { termYears } : {}),
    area,
    implements: [],
    supersedes,
    priorities: named(list<PlanFile["priorities"][number]>("priority")).map((priority) => ({
      sector: priority.sector,
      name: priority.name,
      tier: priority.tier,
      tierInferred: priority.tierInferred === true,
      within: null,
      section: priority.section,
      terms: priority.terms ?? [],
    })),
    targets: list<PlanFile["targets"][number]>("target").map((target) => ({
      indicator: target.indicator,
      kind: target.kind,
      comparator: target.comparator,
      value: target.value,
      upper: target.upper ?? null,
      unit: target.unit,
      ...(target.reference ? { reference: target.reference } : {}),
      year: target.year ?? null,
      ...(target.said && means(target) ? { said: target.said } : {}),
      section: target.section,
    })),
    tasks: list<PlanFile["tasks"][number]>("task").map(
      ({ no, title: own, lead, participants, section }) => ({
        no,
        title: own,
        lead,
        participants,
        section,
      }),
    ),
    resources: list<PlanFile["resources"][number]>("resource").map(
      ({ name, kind, sectors, section }) => ({
        name,
        kind,
        sectors,
        operator: null,
        area: null,
        figures: {},
        section,
      }),
    ),
    organizations: list<PlanFile["organizations"][number]>("organization").map(
      ({ name, role, section }) => ({ name, role, part: title.slice(0, 120), section }),
    ),
    mechanisms: [],
    areas: [
      {
        name: area,
        kind: area === parent ? "district" : "park",
        parent: area === parent ? null : parent,
        role: null,
      },
    ],
  };
}

/** The words still say what a person made of them. */
function means({ said = "", kind, comparator }: PlanFile["targets"][number]): boolean {
  const reported = kind === "baseline" || kind === "achievement";
  return readComparator(said, reported)?.comparator === comparator;
}

/** One name stands for one priority: a second of the same name says its sector too. */
function named(priorities: PlanFile["priorities"]): PlanFile["priorities"] {
  const names = new Set<string>();
  return priorities.map((priority) => {
    const name = names.has(priority.name) ? `${priority.name}(${priority.sector})` : priority.name;
    names.add(name);
    return { ...priority, name };
  });
}
