import type { PlanDraft } from "#app/domain/plans/reader/draft.ts";
import { createPlanReader } from "#app/domain/plans/reader/read-plan.ts";
import { planKnowledge } from "#app/services/plans/plan-knowledge.server.ts";

const reader = createPlanReader(
  planKnowledge([
    { slug: "harbour-2020", title: "临江区海洋装备产业发展规划", number: "临府发〔2020〕8号" },
  ]),
);

/** What the reader makes of a text of our own. */
export function read(text: string): PlanDraft {
  return reader.read(text.normalize("NFC"));
}

/** Figures as [value, unit, year]. */
export function figures(text: string): [number, string, number | null][] {
  return read(text)
    .targets.filter(({ kind }) => kind === "target" || kind === "annual")
    .map(({ value, unit, year }) => [value, unit, year]);
}

/** A plan whose goals are the given sentences. */
export function withGoals(...sentences: string[]): string {
  return [
    "临江区智造港建设行动方案（2025-2027年）",
    "为加快智造港建设，特制定本行动方案。",
    "一、主要目标",
    ...sentences,
  ].join("\n");
}

/** A plan with tasks. */
export function withTasks(...lines: string[]): string {
  return [
    "临江区智造港建设行动方案（2025-2027年）",
    "为加快智造港建设，特制定本行动方案。",
    "一、重点任务",
    ...lines,
  ].join("\n");
}
