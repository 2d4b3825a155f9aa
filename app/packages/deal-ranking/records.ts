import type { LinkRecord, ProviderRecord, StartupRecord } from "./types.ts";

/** A value that is not of the form: says which field and what was expected. */
export class RecordError extends Error {
  override name = "RecordError";
}

export function startupRecord(value: unknown): StartupRecord {
  const fields = objectOf(value);
  return {
    id: idOf(fields, "id"),
    name: textOf(fields, "name"),
    text: textOf(fields, "text") ?? "",
    tags: textsOf(fields, "tags"),
    area: textOf(fields, "area"),
    stage: textOf(fields, "stage"),
    amount: amountOf(fields),
    date: textOf(fields, "date"),
  };
}

export function providerRecord(value: unknown): ProviderRecord {
  const fields = objectOf(value);
  return {
    id: idOf(fields, "id"),
    name: textOf(fields, "name") ?? "",
    text: textOf(fields, "text") ?? "",
    tags: textsOf(fields, "tags"),
    areas: textsOf(fields, "areas"),
    stages: textsOf(fields, "stages"),
    kind: textOf(fields, "kind"),
  };
}

export function linkRecord(value: unknown): LinkRecord {
  const fields = objectOf(value);
  return {
    startup: idOf(fields, "startup"),
    provider: idOf(fields, "provider"),
    date: textOf(fields, "date"),
    stage: textOf(fields, "stage"),
    amount: amountOf(fields),
  };
}

type Fields = Record<string, unknown>;

function objectOf(value: unknown): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Fields;
  throw new RecordError("expected an object");
}

function idOf(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === "string" && value !== "") return value;
  if (typeof value === "number") return String(value);
  throw new RecordError(`expected "${name}" to be a text or a number`);
}

function textOf(fields: Fields, name: string): string | null {
  const value = fields[name] ?? null;
  if (value === null || typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new RecordError(`expected "${name}" to be a text`);
}

function textsOf(fields: Fields, name: string): string[] {
  const value = fields[name] ?? [];
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new RecordError(`expected "${name}" to be a list of texts`);
}

/** Amounts that are no positive number are unknown: raw files write 0 or -1 for that. */
function amountOf(fields: Fields): number | null {
  const value = fields.amount ?? null;
  const amount = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (amount === null || amount === "") return null;
  if (typeof amount !== "number" || Number.isNaN(amount)) {
    throw new RecordError('expected "amount" to be a number');
  }
  return amount > 0 ? amount : null;
}
