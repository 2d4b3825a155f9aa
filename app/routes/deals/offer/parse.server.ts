import { z } from "zod";
import {
  counterOf,
  numbered,
  type TermAnswer,
  type TermValue,
} from "#app/domain/deals/term-changes.ts";
import {
  MOST_CONDITIONS,
  MOST_TRANCHES,
  type OfferContent,
  TERM_FIELDS,
  type TermKey,
  type TermValues,
  type Tranche,
} from "#app/domain/deals/terms.ts";
import { INSTRUMENTS } from "#app/domain/vocabulary.ts";
import {
  optionalChoice,
  optionalMoney,
  optionalNumber,
  optionalText,
  optionalWhole,
  requiredMoment,
  version,
} from "#app/http/fields.ts";

const FEN_PER_YUAN = 100;
/** The most that a square metre and day, or an hour, can cost: 100,000 元. */
const MOST_YUAN = 100_000;
const LONGEST = 200;

/** The fields of one term, by their names in the form. */
function termFields(key: TermKey): Record<string, z.ZodType> {
  const field = TERM_FIELDS[key];
  switch (field.kind) {
    case "money":
      return { [key]: optionalMoney(1) };
    case "rate":
      return {
        [key]: optionalNumber(0, MOST_YUAN, { of: "元" }).transform((yuan) =>
          yuan === null ? null : Math.round(yuan * FEN_PER_YUAN),
        ),
      };
    case "count":
      return {
        [key]: field.whole ? optionalWhole(0, field.most) : optionalNumber(0, field.most, "area"),
      };
    case "choice":
      return { [key]: optionalChoice(INSTRUMENTS) };
    case "tranches":
      return Object.fromEntries(
        trancheRows().flatMap((row) => [
          [`trancheFen${row}`, optionalMoney(1)],
          [`trancheWhen${row}`, optionalText(LONGEST)],
        ]),
      );
  }
}

/** Numbers of the rows that a form has for tranches. */
export function trancheRows(): number[] {
  return Array.from({ length: MOST_TRANCHES }, (_, index) => index + 1);
}

/** An offer's form. */
export function offerSchema(offerable: readonly TermKey[]) {
  return z.object({ version, ...contentFields(offerable) });
}

/** The form that answers a version term by term. */
export function counterSchema(
  offerable: readonly TermKey[],
  { keys, conditions }: { keys: readonly TermKey[]; conditions: readonly string[] },
) {
  const acts = keys.map((key) => [`act_${key}`, act()] as const);
  const own = conditions.flatMap((id) => [
    [`act_${id}`, act()] as const,
    [`text_${id}`, optionalText(LONGEST)] as const,
  ]);
  return z.object({
    number: version,
    hash: z.string().max(64),
    ...contentFields(offerable),
    ...Object.fromEntries([...acts, ...own]),
  });
}

export const answerSchema = z.object({
  number: version,
  hash: z.string().max(64),
  note: optionalText(500),
});

function act() {
  return z.enum(["keep", "change", "strike"]).default("keep");
}

function contentFields(offerable: readonly TermKey[]) {
  const terms = offerable.map(termFields);
  return {
    conditions: optionalText((LONGEST + 1) * MOST_CONDITIONS),
    message: optionalText(500),
    validUntil: requiredMoment("end"),
    ...(Object.assign({}, ...terms) as Record<string, z.ZodType>),
  };
}

type Read = Record<string, unknown> & {
  conditions: string | null;
  message: string | null;
  validUntil: Date;
};

/** What an offer's form says. */
export function contentOf(offerable: readonly TermKey[], read: Read): OfferContent {
  return {
    terms: termsIn(offerable, read),
    conditions: numbered(linesOf(read.conditions)),
    message: read.message ?? "",
    validUntil: read.validUntil.getTime(),
  };
}

/** What a counter-offer's form makes of the version that it answers. */
export function counterContentOf(
  offerable: readonly TermKey[],
  { before, read }: { before: Pick<OfferContent, "terms" | "conditions">; read: Read },
): OfferContent {
  const typed = termsIn(offerable, read);
  const isThere = (key: string) => before.terms[key as TermKey] !== undefined;
  const answers = Object.keys(before.terms).map((key) => {
    const to = typed[key as TermKey];
    return [key, answerOf(read[`act_${key}`], to)] as const;
  });
  const conditions = before.conditions.map(
    ({ id }) => [id, answerOf(read[`act_${id}`], read[`text_${id}`] as string | null)] as const,
  );
  const added = Object.entries(typed).filter(([key]) => !isThere(key));
  return {
    ...counterOf(before, {
      terms: Object.fromEntries(answers) as Partial<Record<TermKey, TermAnswer<TermValue>>>,
      conditions: Object.fromEntries(conditions),
      added: {
        terms: Object.fromEntries(added) as TermValues,
        conditions: linesOf(read.conditions),
      },
    }),
    message: read.message ?? "",
    validUntil: read.validUntil.getTime(),
  };
}

/**
 * Names of what was typed anew and yet is to be kept: whoever sent that has to say which is meant. A change to nothing
 * is as unclear.
 */
export function unclearIn(
  offerable: readonly TermKey[],
  { before, read }: { before: Pick<OfferContent, "terms" | "conditions">; read: Read },
): string[] {
  const typed = termsIn(offerable, read);
  const pairs = [
    ...Object.entries(before.terms).map(([key, from]) => [key, from, typed[key as TermKey]]),
    ...before.conditions.map(({ id, text }) => [id, text, read[`text_${id}`]]),
  ] as [string, unknown, unknown][];
  return pairs
    .filter(([key, from, to]) => {
      const act = read[`act_${key}`];
      const blank = to === null || to === undefined;
      if (act === "strike") return false;
      return act === "change" ? blank : !blank && JSON.stringify(to) !== JSON.stringify(from);
    })
    .map(([key]) => `act_${key}`);
}

/** Who chose to change a term and typed nothing keeps it. */
function answerOf<T>(act: unknown, to: T | null | undefined): TermAnswer<T> {
  if (act === "strike") return { act };
  return act === "change" && to !== null && to !== undefined ? { act, to } : { act: "keep" };
}

function termsIn(offerable: readonly TermKey[], read: Read): TermValues {
  const entries = offerable.flatMap((key): [TermKey, TermValue][] => {
    const value = key === "tranches" ? tranchesIn(read) : (read[key] as TermValue | null);
    return value === null || value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries) as TermValues;
}

function tranchesIn(read: Read): Tranche[] | null {
  const tranches = trancheRows().flatMap((row): Tranche[] => {
    const fen = read[`trancheFen${row}`] as number | null;
    return fen === null ? [] : [{ fen, when: (read[`trancheWhen${row}`] as string | null) ?? "" }];
  });
  return tranches.length > 0 ? tranches : null;
}

function linesOf(text: string | null): string[] {
  return (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_CONDITIONS);
}
