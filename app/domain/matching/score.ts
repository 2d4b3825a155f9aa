import type { Fact } from "../vocabulary.ts";
import { type MatchContext, rulesFor, underRulesOf } from "./context.ts";
import { eligibility } from "./eligibility.ts";
import { grained } from "./grain.ts";
import { amountPart } from "./parts/amount.ts";
import { areaPart } from "./parts/area.ts";
import { capacityPart } from "./parts/capacity.ts";
import { evidencePart } from "./parts/evidence.ts";
import { readinessPart, stagePart } from "./parts/growth.ts";
import { needsPart } from "./parts/needs.ts";
import type { PartValue } from "./parts/part-value.ts";
import { sectorPart } from "./parts/sector.ts";
import {
  type ApplicationProfile,
  type Match,
  PARTS,
  type PartName,
  type ResourceProfile,
  type ScorePart,
} from "./types.ts";

export type Score = Pick<Match, "score" | "confidence" | "parts">;

/**
 * The fit of a pair, 0…1 of the best that the policy of the application's district allows: the exact sum of the
 * parts' value × weight, of which unknown ones count nothing. Says nothing of blockers.
 * Confidence is the share of weight that rests on known facts, less what required facts are unstated.
 */
export function score(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: MatchContext,
): Score {
  const own = underRulesOf(context, application);
  const parts = PARTS.map((name): ScorePart => {
    const { value, known, evidence } = partValue(name, { application, resource, context: own });
    return { name, value: grained(value), weight: own.weights[name], known, evidence };
  });
  let sum = 0;
  let known = 0;
  for (const part of parts) {
    sum += part.value * part.weight;
    if (part.known) known += own.shares[part.name];
  }
  return { score: sum, confidence: confidence(known, application, resource), parts };
}

/** A pair with its score and what stands against it. */
export function matchPair(
  application: ApplicationProfile,
  resource: ResourceProfile,
  context: MatchContext,
): Match {
  return {
    applicationId: application.id,
    resourceId: resource.id,
    ...score(application, resource, context),
    blockers: eligibility(application, resource, context),
    policyVersion: rulesFor(context, application).policy.version,
  };
}

function partValue(
  name: PartName,
  {
    application,
    resource,
    context,
  }: { application: ApplicationProfile; resource: ResourceProfile; context: MatchContext },
): PartValue {
  switch (name) {
    case "sector":
      return sectorPart(application, resource, context);
    case "needs":
      return needsPart(application, resource);
    case "stage":
      return stagePart(application, resource);
    case "amount":
      return amountPart(application, resource);
    case "readiness":
      return readinessPart(application, resource);
    case "area":
      return areaPart(application, resource, context);
    case "evidence":
      return evidencePart(application, resource, context);
    case "capacity":
      return capacityPart(resource);
  }
}

/** `known` is the weight that rests on known facts; each required fact left unsaid thins it out. */
function confidence(
  known: number,
  application: Pick<ApplicationProfile, "facts">,
  resource: ResourceProfile,
): number {
  const required = new Set(resource.mandate.requires).size;
  return required === 0
    ? known
    : thinned(known, required, unstatedFacts(application, resource).length);
}

export function thinned(known: number, required: number, unstated: number): number {
  return grained((known * (1 + required - unstated)) / (1 + required));
}

/** Facts that the resource requires and the founder has not said either way. */
export function unstatedFacts(
  { facts }: Pick<ApplicationProfile, "facts">,
  { mandate }: ResourceProfile,
): Fact[] {
  return [...new Set(mandate.requires)].filter((fact) => facts[fact] === undefined);
}
