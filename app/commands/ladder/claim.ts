import { z } from "zod";
import {
  COMPANY_ANSWERS,
  COUNTED_FIGURES,
  type CompanyFacts,
  FIGURES,
  type Figure,
  type FiscalYear,
  SIGNED_FIGURES,
} from "#app/domain/companies/facts.ts";
import { ACTS, type Act } from "#app/domain/companies/ladders/types.ts";
import { inShanghai } from "#app/domain/companies/place.ts";
import { dayOf } from "#app/domain/time.ts";
import { InputError, type JsonLine } from "#app/platform/json-lines.server.ts";
import { writtenNumber } from "#app/platform/json-syntax.ts";

export interface Claim {
  /** In JSON, as it was written: a number keeps all its digits. */
  id: string;
  act: Act;
  /** ISO day in Shanghai. */
  asOf: string;
  facts: CompanyFacts;
}

interface Reader {
  file: string;
  /** Told of what was read as a blank. */
  warn: (message: string) => void;
}

const number = z.number().nullish();
const day = z.string().refine((text) => isDay(text), "expected a day such as 2026-04-01");
/** A day, or a month where the day is not known. */
const date = z
  .string()
  .refine((text) => isDay(text) || isDay(`${text}-01`), "expected a day such as 2026-04-01");
const answer = z.union([z.boolean(), z.number()]).nullish();

const claimSchema = z.object({
  act: z.enum(ACTS).nullish(),
  asOf: z.union([day, z.iso.datetime({ offset: true })]),
  registeredOn: date.nullish(),
  area: z.string().nullish(),
  years: z
    .array(
      z.object({
        year: z.int().min(1900).max(2200),
        ...(Object.fromEntries(FIGURES.map((key) => [key, number])) as Record<
          Figure,
          typeof number
        >),
      }),
    )
    .nullish(),
  ip: z.object({ classOne: number, classTwo: number }).nullish(),
  credentials: z
    .array(
      z.object({ kind: z.string().min(1), validFrom: date.nullish(), validTo: date.nullish() }),
    )
    .nullish(),
  equity: z.array(z.object({ paidOn: date, amount: z.number() })).nullish(),
  facts: z
    .object(
      Object.fromEntries(COMPANY_ANSWERS.map((key) => [key, answer])) as Record<
        (typeof COMPANY_ANSWERS)[number],
        typeof answer
      >,
    )
    .nullish(),
});

/**
 * A claim as a line states it. What the line does not say is a blank; a negative figure where none can be is read as
 * one, with a warning.
 *
 * @throws InputError with the line and the place where it is no claim
 */
export function readClaim({ line, value, source }: JsonLine, { file, warn }: Reader): Claim {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InputError(file, 'expected an object {"id", "asOf", …}', line);
  }
  const { id } = value as Record<string, unknown>;
  if ((typeof id !== "string" && typeof id !== "number") || id === "") {
    throw new InputError(file, 'expected "id" to be a text or a number', line);
  }
  const read = claimSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = (issue?.path ?? []).map(String).join(".");
    throw new InputError(file, `"${at}": ${issue?.message ?? "not as expected"}`, line);
  }
  const { act, asOf, years, registeredOn, area, ip, credentials, equity, facts } = read.data;
  const twice = years?.find(({ year }, at) => years.findIndex((other) => other.year === year) < at);
  if (twice) throw new InputError(file, `"years": ${twice.year} stands twice`, line);
  const count = (figure: string, said: number | null | undefined) => {
    if (typeof said !== "number" || said >= 0) return said ?? null;
    warn(`${file}:${line}: "${figure}" is below zero and is read as a blank`);
    return null;
  };
  return {
    id: writtenNumber(source, "id") ?? JSON.stringify(id),
    act: act ?? "apply",
    asOf: asOf.length > 10 ? dayOf(asOf) : asOf,
    facts: {
      registeredOn: registeredOn ?? null,
      inShanghai: inShanghai(area ?? null),
      years: (years ?? []).map((year) => inFen(year, count)),
      ip: {
        classOne: count("ip.classOne", ip?.classOne),
        classTwo: count("ip.classTwo", ip?.classTwo),
      },
      credentials:
        credentials?.map(({ kind, validFrom, validTo }) => ({
          kind,
          validFrom: validFrom ?? null,
          validTo: validTo ?? null,
        })) ?? null,
      equity: equity?.map(({ paidOn, amount }) => ({ paidOn, amount: toFen(amount) })) ?? null,
      answers: facts ?? {},
    },
  };
}

function inFen(
  { year, ...said }: FiscalYear,
  count: (figure: string, said: number | null | undefined) => number | null,
): FiscalYear {
  const figures = FIGURES.map((figure) => {
    const value = SIGNED_FIGURES.includes(figure)
      ? (said[figure] ?? null)
      : count(`years.${year}.${figure}`, said[figure]);
    return [figure, value === null || COUNTED_FIGURES.includes(figure) ? value : toFen(value)];
  });
  return { year, ...(Object.fromEntries(figures) as Record<Figure, number | null>) };
}

function toFen(yuan: number): number {
  return Math.round(yuan * 100);
}

/** Is there such a day in the calendar? */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text;
}
