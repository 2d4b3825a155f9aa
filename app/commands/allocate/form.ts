import { z } from "zod";
import type { AllocationInstance } from "#app/packages/stable-allocation/index.ts";
import type { Told } from "./messages.ts";

const LONGEST_ID = 10_000;

const id = z
  .string('expected "id" to be a text')
  .min(1, "expected an id that is not empty")
  .max(LONGEST_ID, `expected an id of at most ${LONGEST_ID} characters`);
const count = (name: string) => z.number(`expected "${name}" to be a number`);
// Checked by hand: these hold a million values, and a schema for each would cost more than the allocation.
const prefs = z.unknown().check((context) => {
  checkPrefs(context.value, (message, path) => {
    context.issues.push({ code: "custom", message, input: context.value, path });
  });
});
const weights = z.unknown().check((context) => {
  checkWeights(context.value, (message, path) => {
    context.issues.push({ code: "custom", message, input: context.value, path });
  });
});

const form = z.object(
  {
    startups: z.array(
      z.object(
        { id, prefs, min: count("min").optional(), max: count("max").optional() },
        'expected a startup {"id", "prefs"}',
      ),
      'expected "startups" to be a list',
    ),
    resources: z.array(
      z.object(
        { id, capacity: count("capacity"), prefs, min: count("min").optional() },
        'expected a resource {"id", "capacity", "prefs"}',
      ),
      'expected "resources" to be a list',
    ),
    method: z
      .enum(["stable", "welfare"], 'expected "method" to be "stable" or "welfare"')
      .default("stable"),
    seed: z.int('expected "seed" to be a whole number').default(1),
    weights: weights.optional(),
    conflicts: z
      .array(
        z.tuple([z.string(), z.string()], "expected a conflict [startup, resource]"),
        'expected "conflicts" to be a list',
      )
      .optional(),
    reach: count("reach").optional(),
  },
  'expected an object {"startups", "resources", "method"}',
);

export interface Form {
  instance: AllocationInstance;
  method: "stable" | "welfare";
  seed: number;
}

/** Reads the form; ids are checked against each other later. */
export function parseForm(value: unknown): { form: Form } | { faults: Told[] } {
  const { success, data, error } = form.safeParse(value);
  if (!success) return { faults: error.issues };
  const { method, seed, ...rest } = data;
  return { form: { instance: rest as AllocationInstance, method, seed } };
}

type Tell = (message: string, path: PropertyKey[]) => void;

function checkPrefs(value: unknown, tell: Tell): void {
  if (!Array.isArray(value)) {
    tell('expected "prefs" to be a list', []);
    return;
  }
  value.forEach((place: unknown, at) => {
    if (Array.isArray(place)) {
      place.forEach((tied: unknown, within) => {
        if (typeof tied !== "string") tell("expected an id", [at, within]);
      });
    } else if (typeof place !== "string") tell("expected an id or a list of ids", [at]);
  });
}

function checkWeights(value: unknown, tell: Tell): void {
  if (value === undefined) return;
  if (!isRecord(value)) {
    tell('expected "weights" to be an object', []);
    return;
  }
  for (const startup of Object.keys(value)) {
    const row = value[startup];
    if (!isRecord(row)) {
      tell("expected an object of a number for each resource", [startup]);
      continue;
    }
    for (const resource of Object.keys(row)) {
      if (typeof row[resource] !== "number") tell("expected a number", [startup, resource]);
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
