import {
  type ContextSources,
  type MatchContext,
  matchContext,
} from "#app/domain/matching/context.ts";
import { DEFAULT_POLICY } from "#app/domain/matching/policy.ts";
import type { PlanPriority, Sector } from "#app/domain/sectors/types.ts";

export const AS_OF = Date.UTC(2026, 10, 24, 4);

const KEYS = [
  "auto",
  "auto.nev",
  "auto.icv",
  "digital",
  "digital.ai",
  "digital.software",
  "sensor",
];
export const TAXONOMY: Sector[] = KEYS.map((key) => ({
  key,
  zh: key,
  en: key,
  parent: key.includes(".") ? key.slice(0, key.indexOf(".")) : null,
}));

/** The small world of these tests, with what a test wants otherwise. */
export function context(
  said: Partial<ContextSources> & { priorities?: PlanPriority[] } = {},
): MatchContext {
  const { priorities = [], ...sources } = said;
  return matchContext({
    policy: { ...DEFAULT_POLICY, priorities },
    taxonomy: TAXONOMY,
    asOf: AS_OF,
    areas: new Map([
      ["示例镇", "示例区"],
      ["邻区", "示例市"],
      ["示例区", "示例市"],
    ]),
    ...sources,
  });
}
