import type { Term } from "./lexicon.ts";
import type { Reading, Role } from "./reading.ts";
import { topSector } from "./top-sector.ts";
import type { SectorHit, TermHit } from "./types.ts";
import type { ClassifierWeights } from "./weights.ts";

/** Evidence of development that counts in full. */
const FULL_SUPPORT = 10;

/** Parts of what the company does, and of what its text only mentions. */
const STATING: readonly Role[] = ["head", "focus", "plain"];
const ASIDE: readonly Role[] = ["apply", "customer", "background"];

/** Sectors that are named after the means: whatever the brain steers is of brain–computer interfaces. */
const BY_MEANS: ReadonlySet<string> = new Set(["bci"]);

/** A term at one place, with the part it plays there. */
export interface Finding extends TermHit {
  entry: Term;
  reading: Reading;
}

/** What a text says about one sector: the evidence, and the terms that gave it. */
interface Evidence {
  key: string;
  total: number;
  findings: Finding[];
}

/** Sectors by their evidence, best first; none where a business outside weighs more. */
export function judge(findings: readonly Finding[], weights: ClassifierWeights): SectorHit[] {
  const tops = topEvidence(findings, weights);
  const best = tops[0];
  if (best === undefined || !belongs(best, findings, weights)) return [];
  return tops
    .filter(({ total }) => score(total, weights) >= weights.second * score(best.total, weights))
    .flatMap((top) => narrowest(top, findings, weights))
    .sort((a, b) => b.score - a.score);
}

/** Enough evidence, and more of it than for a business outside. */
function belongs(
  best: Evidence,
  findings: readonly Finding[],
  weights: ClassifierWeights,
): boolean {
  const support = Math.min(1, supportEvidence(findings, weights) / FULL_SUPPORT) * weights.support;
  const outside = outsideEvidence(findings, weights);
  const least = outside > 0 ? weights.least : weights.leastAlone;
  return best.total + support >= least + weights.outside * outside;
}

/** Evidence for the top level: each distinct term once, at its best place. */
function topEvidence(findings: readonly Finding[], weights: ClassifierWeights): Evidence[] {
  return gathered(findings, weights, (key) => key.split(".", 1)[0] as string);
}

/** Evidence for a business outside: each distinct term once, at its best place. */
function outsideEvidence(findings: readonly Finding[], weights: ClassifierWeights): number {
  const best = new Map<string, number>();
  for (const { entry, reading } of findings) {
    const factor =
      weights.outsideRole[reading.role] *
      placeFactor(reading, weights) *
      (reading.trade ? weights.trade : 1);
    for (const weight of entry.outside.values()) {
      best.set(entry.term, Math.max(best.get(entry.term) ?? 0, weight * factor));
    }
  }
  return fading([...best.values()], weights.outsideFurther);
}

/** Evidence that something is developed here, whatever it is. */
function supportEvidence(findings: readonly Finding[], weights: ClassifierWeights): number {
  const best = new Map<string, number>();
  for (const { term, entry, reading } of findings) {
    if (entry.support === 0 || reading.role === "negate") continue;
    const value = entry.support * placeFactor(reading, weights);
    best.set(term, Math.max(value, best.get(term) ?? 0));
  }
  return fading([...best.values()], weights.further);
}

/** The narrowest keys of one top level that the evidence supports, and the top level where none is. */
function narrowest(
  top: Evidence,
  findings: readonly Finding[],
  weights: ClassifierWeights,
): SectorHit[] {
  const own = findings.filter(({ entry }) =>
    [...entry.sectors.keys()].some((key) => within(key, top.key)),
  );
  const keys = gathered(own, weights, (key) => (within(key, top.key) ? key : null));
  const narrow = keys.filter(({ key }) => key !== top.key);
  const most = narrow[0]?.total ?? 0;
  const general = keys.find(({ key }) => key === top.key)?.total ?? 0;
  const named = most >= general / 2 ? narrow.filter(({ total }) => total >= most / 2) : [];
  const shown = named.length > 0 ? named : [top];
  const whole = score(top.total, weights);
  const first = shown[0]?.total ?? 1;
  return shown.map(({ key, total, findings: seen }) => ({
    key,
    score: rounded(whole * Math.min(1, total / first)),
    terms: seen.map(({ term, start, end }) => ({ term, start, end })),
  }));
}

function within(key: string, top: string): boolean {
  return key === top || key.startsWith(`${top}.`);
}

function gathered(
  findings: readonly Finding[],
  weights: ClassifierWeights,
  keyOf: (key: string) => string | null,
): Evidence[] {
  const definite = findings.some(({ entry }) => entry.sectors.size > 0 && !entry.enabler);
  const stated = findings.some(states);
  const byKey = new Map<string, { best: Map<string, number>; findings: Finding[] }>();
  for (const finding of findings) {
    for (const [key, weight] of keysOf(finding.entry, keyOf)) {
      const value = weight * placeWeight(finding, { key, weights, definite, stated });
      if (value <= 0) continue;
      const known = byKey.get(key) ?? { best: new Map<string, number>(), findings: [] };
      known.best.set(finding.term, Math.max(value, known.best.get(finding.term) ?? 0));
      known.findings.push(finding);
      byKey.set(key, known);
    }
  }
  return [...byKey]
    .map(([key, { best, findings: seen }]) => ({
      key,
      total: fading([...best.values()], weights.further),
      findings: seen,
    }))
    .sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1));
}

/** A term's sectors under the keys asked for, the greatest weight of each. */
function keysOf(entry: Term, keyOf: (key: string) => string | null): Map<string, number> {
  const keys = new Map<string, number>();
  for (const [key, weight] of entry.sectors) {
    const asked = keyOf(key);
    if (asked !== null) keys.set(asked, Math.max(weight, keys.get(asked) ?? 0));
  }
  return keys;
}

function placeWeight(
  { entry, reading }: Finding,
  {
    key,
    weights,
    definite,
    stated,
  }: { key: string; weights: ClassifierWeights; definite: boolean; stated: boolean },
): number {
  const passing = entry.enabler && definite ? weights.enabler : 1;
  const aside = stated && ASIDE.includes(reading.role) ? weights.aside : 1;
  const named = BY_MEANS.has(topSector(key)) ? asThing(reading) : reading;
  return weights.role[named.role] * placeFactor(named, weights) * passing * aside;
}

function asThing(reading: Reading): Reading {
  return { ...reading, role: reading.role === "means" ? "plain" : reading.role, modifier: false };
}

/** Whether a finding is what the text says that the company does. */
function states({ entry, reading }: Finding): boolean {
  return entry.sectors.size > 0 && reading.inHead && STATING.includes(reading.role);
}

function placeFactor(
  { inHead, distance, last, modifier }: Reading,
  weights: ClassifierWeights,
): number {
  return (
    (inHead ? weights.head : 1) *
    (modifier ? weights.modifier : 1) *
    (last ? weights.last : 1) *
    Math.max(weights.fadeFloor, 1 - weights.fade * distance)
  );
}

/** The strongest in full, each further one less: a list of words is not a business. */
function fading(values: number[], further: number): number {
  return values
    .sort((a, b) => b - a)
    .reduce((sum, value, index) => sum + value * further ** index, 0);
}

/** From evidence without bound to 0…1. */
function score(total: number, weights: ClassifierWeights): number {
  return 1 - Math.exp(-total / weights.scale);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
