import {
  type AllocationInstance,
  type FaultReason,
  type InstanceFault,
  isBounded,
  MOST_WEIGHT,
  type Requirement,
} from "#app/packages/stable-allocation/index.ts";
import type { Form } from "./form.ts";

/** A message about the value at a place of the form. */
export interface Told {
  path: readonly PropertyKey[];
  message: string;
}

const REASONS: Record<FaultReason, string> = {
  twice: "this id was used before",
  unknown: "no such id",
  listed_twice: "listed before in the same list",
  capacity: "expected a capacity that is a whole number from 0",
  count: "expected a whole number from 0",
  weight: `expected a weight between ${-MOST_WEIGHT} and ${MOST_WEIGHT}`,
};

export function faultOf({ path, value, reason }: InstanceFault): Told {
  return { path, message: `${REASONS[reason]}: ${shortened(value)}` };
}

function shortened(value: string): string {
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

/** What the method needs, or cannot keep. */
export function formProblems({ instance, method }: Form): Told[] {
  if (method === "welfare" && !instance.weights && !isBounded(instance))
    return [{ path: ["method"], message: 'method "welfare" needs "weights"' }];
  if (method === "stable" && isBounded(instance)) {
    const path = boundPath(instance);
    return [{ path, message: '"min", "max" and "reach" are kept by method "welfare" alone' }];
  }
  return [];
}

function boundPath({ startups, resources }: AllocationInstance): PropertyKey[] {
  const startup = startups.findIndex(({ min, max }) => min !== undefined || max !== undefined);
  if (startup >= 0)
    return ["startups", startup, startups[startup]?.min === undefined ? "max" : "min"];
  const resource = resources.findIndex(({ min }) => min !== undefined);
  return resource >= 0 ? ["resources", resource, "min"] : ["reach"];
}

export function requirementOf(requirement: Requirement, instance: AllocationInstance): Told {
  if (requirement.kind === "conflict") return conflictOf(requirement, instance);
  const { kind, side, index } = requirement;
  const { id } = instance[side][index] ?? { id: "" };
  const who = `${side === "startups" ? "startup" : "resource"} ${shortened(id)}`;
  if (kind === "min") {
    const least = instance[side][index]?.min ?? 0;
    return { path: [side, index, "min"], message: `${who} must get at least ${least}` };
  }
  if (side === "resources") {
    const most = instance.resources[index]?.capacity ?? 0;
    return { path: [side, index, "capacity"], message: `${who} may get at most ${most}` };
  }
  const most = instance.startups[index]?.max ?? Math.max(1, instance.reach ?? 0);
  return { path: [side, index, "max"], message: `${who} may get at most ${most}` };
}

function conflictOf(
  { startup, resource }: Extract<Requirement, { kind: "conflict" }>,
  { startups, resources, conflicts = [] }: AllocationInstance,
): Told {
  const ours = startups[startup]?.id ?? "";
  const theirs = resources[resource]?.id ?? "";
  const at = conflicts.findIndex(([one, other]) => one === ours && other === theirs);
  return {
    path: ["conflicts", at],
    message: `${shortened(ours)} and ${shortened(theirs)} may not be put together`,
  };
}
