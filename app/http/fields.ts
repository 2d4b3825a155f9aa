import { z } from "zod";
import { parseCreditCode } from "#app/domain/input/credit-code.ts";
import { parseDay, parseMinute, parseMonthOrYear } from "#app/domain/input/dates.ts";
import { normalizeEmail } from "#app/domain/input/email.ts";
import { parseMoney } from "#app/domain/input/money.ts";
import { parseNumber, parseWhole, type Unit } from "#app/domain/input/number.ts";
import type { Reading } from "#app/domain/input/reading.ts";
import { charactersIn, cleanLine, cleanText } from "#app/domain/input/text.ts";
import { normalizeWebAddress } from "#app/domain/input/web-address.ts";
import { momentOf } from "#app/domain/time.ts";

/*
 * Field kinds that forms share: what is typed is read by app/domain/input, and a form says what it may be.
 */

/** Reads what a form sends by a rule of app/domain/input; blank is null. */
function typedAs<T>(parse: (typed: string) => Reading<T>) {
  return z
    .unknown()
    .optional()
    .transform((sent, context): T | null => {
      const typed = typeof sent === "string" ? cleanText(sent) : sent;
      if (typed === undefined || typed === null || typed === "") return null;
      const read: Reading<T> = typeof typed === "string" ? parse(typed) : { fault: "number" };
      if ("value" in read) return read.value;
      context.addIssue({
        code: "custom",
        params: { key: `form.${read.fault}`, values: read.values },
        input: sent,
      });
      return z.NEVER;
    });
}

/** Between two numbers, both allowed; null passes. */
function within(min: number, max: number) {
  return z.number().min(min).max(max).nullable();
}

/** As many characters as people count them. */
function long(min: number, max: number) {
  return z.string().check((context) => {
    const count = charactersIn(context.value);
    const limits = { origin: "string", inclusive: true, input: context.value } as const;
    if (count < min) context.issues.push({ code: "too_small", minimum: min, ...limits });
    if (count > max) context.issues.push({ code: "too_big", maximum: max, ...limits });
  });
}

function cleaned(clean: (typed: string) => string) {
  return (sent: unknown) => (typeof sent === "string" ? clean(sent) : sent);
}

/** What a field holds, cleaned; "" where it is missing or a file. */
export function plainText(value: FormDataEntryValue | null): string {
  return typeof value === "string" ? cleanText(value) : "";
}

/** Required text of at most `max` characters. */
export function text(max: number, min = 1) {
  return z.preprocess(cleaned(cleanText), long(min, max));
}

/** A required name or title: one line. */
export function line(max: number, min = 1) {
  return z.preprocess(cleaned(cleanLine), long(min, max));
}

/** Text that may be left out; empty becomes null. */
export function optionalText(max: number) {
  return z
    .preprocess((sent) => cleaned(cleanText)(sent) || undefined, long(1, max).optional())
    .transform((value) => value ?? null);
}

/** One of a closed list that may be left out. */
export function optionalChoice<const T extends readonly [string, ...string[]]>(values: T) {
  return z
    .preprocess((value) => value || undefined, z.enum(values).optional())
    .transform((value) => value ?? null);
}

/** Any number of a closed list; one checkbox arrives as a single value. */
export function choices<const T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(
    (value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]),
    z
      .array(z.enum(values))
      .max(values.length)
      .transform((list) => [...new Set(list)]),
  );
}

/** One check box: true when it was ticked; browsers send nothing for one that was not. */
export function ticked() {
  return z.preprocess((value) => value === "on" || value === true, z.boolean());
}

/** A whole number that may be left out, with the unit that it counts. */
export function optionalWhole(min: number, max: number, unit?: Unit) {
  return typedAs((typed) => parseWhole(typed, unit)).pipe(within(min, max));
}

/**
 * Money in fen, null when left out; a number without a size counts 万元.
 *
 * @param least in fen: 1 where an amount of 0 would mean nothing
 */
export function optionalMoney(least: 0 | 1 = 0) {
  return typedAs(parseMoney).refine((fen) => fen === null || fen >= least, {
    params: { key: "form.above-zero" },
  });
}

/** The version that the form was opened with. */
export const version = z.coerce.number().int().min(1).max(1e9);

/** A month as 2023-05, or a year as 2023 where no more is known; null when left out. */
export function optionalMonthOrYear() {
  return typedAs(parseMonthOrYear);
}

/** A day as 2023-05-18, or a month where no more is known; null when left out. */
export function optionalDayOrMonth() {
  return typedAs((typed) => {
    const day = parseDay(typed);
    if ("value" in day) return day;
    const month = parseMonthOrYear(typed);
    return "value" in month && month.value.length === 4 ? day : month;
  });
}

/** Money in fen that may be below zero, null when left out; a number without a size counts 万元. */
export function optionalBalance() {
  return typedAs((typed) => {
    const below = /^[-−–－(（]/.test(typed);
    const read = parseMoney(typed.replace(/^[-−–－(（]|[)）]$/g, ""));
    return "value" in read && below ? { value: -read.value } : read;
  });
}

/** A unified social credit code as it is written; whether its check character fits, the service says. */
export function optionalCreditCode() {
  return typedAs(parseCreditCode);
}

/** A web address; "example.com" becomes https://example.com. Null when left out. */
export function optionalWebsite() {
  return z
    .preprocess(
      (sent) => cleaned(normalizeWebAddress)(sent) || undefined,
      z
        .url({ protocol: /^https?$/, hostname: /\./ })
        .max(200)
        .optional(),
    )
    .transform((value) => value ?? null);
}

/** A number that must be given, with its decimals. */
export function requiredNumber(
  min: number,
  max: number,
  units?: Parameters<typeof parseNumber>[1],
) {
  return given(typedAs((typed) => parseNumber(typed, units))).pipe(z.number().min(min).max(max));
}

/** A number that may be left out, with its decimals. */
export function optionalNumber(
  min: number,
  max: number,
  units?: Parameters<typeof parseNumber>[1],
) {
  return typedAs((typed) => parseNumber(typed, units)).pipe(within(min, max));
}

/** A day that must be given, as 2024-03-15. */
export function requiredDay() {
  return given(typedAs(parseDay));
}

/**
 * A moment in Shanghai, null when left out.
 *
 * @param alone what a day without a time means: its beginning, or, for a deadline, its end
 */
export function optionalMoment(alone: "begin" | "end") {
  return typedAs((typed) => parseMinute(typed, alone)).transform((minute) =>
    minute === null ? null : new Date(momentOf(minute)),
  );
}

/** A moment in Shanghai that must be given; `alone` as `optionalMoment` takes it. */
export function requiredMoment(alone: "begin" | "end") {
  return given(optionalMoment(alone));
}

/** Makes what may be left out required. */
function given<T>(field: z.ZodType<T | null>) {
  return field.transform((value, context): T => {
    if (value !== null) return value;
    context.addIssue({ code: "custom", params: { key: "form.required" }, input: value });
    return z.NEVER;
  });
}

/** An e-mail address in its one spelling. */
export const email = z.preprocess(
  (value) => (typeof value === "string" ? normalizeEmail(value) : value),
  z.email().max(200),
);

/** A password to be set; kept as typed, spaces and all. */
export const newPassword = z.string().min(10).max(200);
