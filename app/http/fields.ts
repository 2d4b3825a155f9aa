import { z } from "zod";
import { normalizeEmail } from "#app/domain/identity/email.ts";
import { isCreditCode, normalizeCreditCode } from "#app/domain/registry/credit-code.ts";

/*
 * Field kinds that forms share. Text is trimmed, in NFC, and without the control characters that
 * databases and pages cannot hold, or that turn the line they stand in around. What nobody could see is nothing.
 */
const CONTROL = /(?![\n\r\t])\p{Cc}|[\u2028\u2029\uFEFF\u202A-\u202E\u2066-\u2069]/gu;
const VISIBLE = /[^\p{C}\p{Z}\p{M}]/u;

function clean(value: unknown): unknown {
  if (typeof value !== "string") return value;
  const plain = value.normalize("NFC").replace(CONTROL, "").trim();
  return VISIBLE.test(plain) ? plain : "";
}

/** Required text of at most `max` characters. */
export function text(max: number, min = 1) {
  return z.preprocess(clean, z.string().min(min).max(max));
}

/** Text that may be left out; empty becomes null. */
export function optionalText(max: number) {
  return z
    .preprocess((value) => clean(value) || undefined, z.string().max(max).optional())
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

/** A whole number that may be left out. Thousands separators and full-width digits are understood. */
export function optionalWhole(min: number, max: number) {
  return z
    .preprocess((value) => {
      if (typeof value !== "string") return value;
      const plain = value.normalize("NFKC").replace(/[,\s]/g, "");
      if (plain === "") return undefined;
      return /^-?\d{1,15}$/.test(plain) ? Number(plain) : Number.NaN;
    }, z.number().int().min(min).max(max).optional())
    .transform((value) => value ?? null);
}

/** 万元 as typed ("1,200.5") in fen, exactly; null when left out. At most 10 万亿元. */
export function optionalWanToFen() {
  return z
    .preprocess(
      (value) =>
        (typeof value === "string" ? value.normalize("NFKC").replace(/[,\s]/g, "") : value) ||
        undefined,
      z
        .string()
        .regex(/^\d{1,9}(\.\d{1,6})?$/)
        .optional(),
    )
    .transform((value) => (value === undefined ? null : wanToFen(value)));
}

/** Decimal string in 万元 to integer fen by string arithmetic; digits below a fen are refused by the pattern. */
export function wanToFen(decimal: string): number {
  const [whole = "0", fraction = ""] = decimal.split(".");
  return Number(whole + fraction.padEnd(6, "0"));
}

/** The version that the form was opened with. */
export const version = z.coerce.number().int().min(1).max(1e9);

/** An ISO month such as 2023-05; "2023.5" and "2023/05" are understood. */
export function optionalMonth() {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? plainMonth(value) || undefined : value),
      z
        .string()
        .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)
        .optional(),
    )
    .transform((value) => value ?? null);
}

function plainMonth(typed: string): string {
  const month = /^(\d{4})[-./年](\d{1,2})月?$/.exec(typed.normalize("NFKC").trim());
  return month ? `${month[1]}-${(month[2] ?? "").padStart(2, "0")}` : typed.trim();
}

/** A unified social credit code with its check character (GB 32100), or null when left out. */
export function optionalCreditCode() {
  return z
    .preprocess(
      (value) => (typeof value === "string" ? normalizeCreditCode(value) || undefined : value),
      z
        .string()
        .refine(isCreditCode, { params: { key: "form.credit-code" } })
        .optional(),
    )
    .transform((value) => value ?? null);
}

/** A web address; "example.com" becomes https://example.com. Null when left out. */
export function optionalWebsite() {
  return z
    .preprocess(
      (value) => {
        const typed = typeof value === "string" ? value.trim() : "";
        if (typed === "") return undefined;
        return /^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`;
      },
      z
        .url({ protocol: /^https?$/, hostname: /\./ })
        .max(200)
        .optional(),
    )
    .transform((value) => value ?? null);
}

/** A number that must be given, with its decimals. Thousands separators and full-width digits are understood. */
export function requiredNumber(min: number, max: number) {
  return z.preprocess((value) => {
    if (typeof value !== "string") return value;
    const plain = value.normalize("NFKC").replace(/[,\s]/g, "");
    if (plain === "") return undefined;
    return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : Number.NaN;
  }, z.number().min(min).max(max));
}

/** An ISO day that must be given. */
export function requiredDay() {
  return z.preprocess((value) => value || undefined, z.iso.date());
}

/** An e-mail address in its one spelling. */
export const email = z.preprocess(
  (value) => (typeof value === "string" ? normalizeEmail(value) : value),
  z.email().max(200),
);

/** A password to be set; kept as typed, spaces and all. */
export const newPassword = z.string().min(10).max(200);
