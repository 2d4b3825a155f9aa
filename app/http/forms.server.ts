import type { Submission } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { $ZodErrorMap } from "zod/v4/core";
import { Refusal } from "#app/domain/refusal.ts";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { isMessageKey, type Translate } from "#app/platform/i18n/translate.ts";
import { storageError } from "#db/errors.ts";
import { notFound } from "./responses.ts";

/** Checks a form against its schema; messages are in the reader's language and name the limit. */
export function parseForm<S extends z.ZodType>(
  form: FormData,
  { schema, t }: { schema: S; t: Translate },
): Submission<z.input<S>, string[], z.output<S>> {
  const words = errorWords(t);
  const secret: string[] = [];
  const submission = parseWithZod(form, {
    schema,
    error: (issue) => {
      if (issue.code === "custom" && issue.params?.key === PERSONAL) {
        secret.push(String(issue.path?.[0]));
      }
      return words(issue);
    },
  }) as Submission<z.input<S>, string[], z.output<S>>;
  if (secret.length === 0) return submission;
  // What identifies a person stands in no answer either.
  return {
    ...submission,
    reply: (options) => {
      const { hideFields = [] } = (options ?? {}) as { hideFields?: string[] };
      return submission.reply({ ...options, hideFields: [...hideFields, ...secret] });
    },
  };
}

/** The message of what is not to be kept or shown again. */
const PERSONAL: MessageKey = "form.personal-id";

/** Zod's findings as messages of the catalogue. A schema's own message is a key of the catalogue. */
export function errorWords(t: Translate): $ZodErrorMap {
  return (issue) => {
    if (issue.code === "custom") {
      const key = String(issue.params?.key ?? "form.invalid");
      const values = issue.params?.values as Parameters<Translate>[1];
      return isMessageKey(key) ? t(key, values) : key;
    }
    if (issue.input === undefined || issue.input === "") return t("form.required");
    if (issue.code === "too_small") {
      if (issue.origin === "string") return t("form.too-short", { min: Number(issue.minimum) });
      if (issue.origin === "array") return t("form.choose-one");
      return t("form.too-small", { min: Number(issue.minimum) });
    }
    if (issue.code === "too_big") {
      return issue.origin === "string"
        ? t("form.too-long", { max: Number(issue.maximum) })
        : t("form.too-big", { max: Number(issue.maximum) });
    }
    if (issue.code === "invalid_format") {
      if (issue.format === "email") return t("form.email");
      if (issue.format === "url") return t("form.url");
    }
    if (issue.code === "invalid_type" && issue.expected === "number") return t("form.number");
    return t("form.invalid");
  };
}

/** The words for a rule's no. */
export function refusalWords(refusal: Refusal, t: Translate): string {
  const key = `refusal.${refusal.reason}`;
  return isMessageKey(key) ? t(key, refusal.values) : t("refusal.invalid");
}

export interface Answer {
  ok: boolean;
  /** A sentence for the person, in their language. */
  message: string;
}

/**
 * Runs a service for a form. A rule's no comes back in the form, beside its field, with what was typed, and so
 * does storage that cannot keep it just now (503); what does not exist for this person is 404; anything else is
 * a fault and goes up.
 */
export async function answerForm<T>(
  submission: Submission<Record<string, unknown>, string[], unknown>,
  // `hide` names fields that are never sent back, such as passwords.
  { t, run, hide }: { t: Translate; run: () => Promise<T>; hide?: string[] },
): Promise<{ value: T } | { reply: ReturnType<typeof submission.reply>; status: number }> {
  try {
    return { value: await run() };
  } catch (error) {
    const { words, field, status } = noOf(error, t);
    const reply = field
      ? submission.reply({ fieldErrors: { [field]: [words] }, hideFields: hide })
      : submission.reply({ formErrors: [words], hideFields: hide });
    return { reply, status };
  }
}

/** The same for a button without a form of its own. */
export async function answerAct(
  t: Translate,
  run: () => Promise<string>,
): Promise<Answer & { status: number }> {
  try {
    return { ok: true, message: await run(), status: 200 };
  } catch (error) {
    const { words, status } = noOf(error, t);
    return { ok: false, message: words, status };
  }
}

/** The words for a rule's no, or for storage that can keep nothing just now. Any other error goes up. */
export function noWords(error: unknown, t: Translate): string {
  const storage = storageError(error);
  if (storage) return t(storage.fault === "in-doubt" ? "storage.in-doubt" : "storage.not-saved");
  if (error instanceof Refusal) return refusalWords(error, t);
  throw error;
}

/** What a person is told instead of a result: a rule's no, or that nothing can be kept just now. */
function noOf(
  error: unknown,
  t: Translate,
): { words: string; field: string | null; status: number } {
  if (error instanceof Refusal && error.code === "not-found") throw notFound();
  const words = noWords(error, t);
  if (!(error instanceof Refusal)) return { words, field: null, status: 503 };
  return { words, field: error.field, status: statusOf(error) };
}

function statusOf(refusal: Refusal): number {
  if (refusal.code === "too-many") return 429;
  return refusal.code === "stale" || refusal.code === "already-done" ? 409 : 422;
}
