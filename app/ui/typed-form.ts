import type { SubmissionResult } from "@conform-to/react";

/** A form as it should stand: what was typed where the server sent it back, else what is saved. */
export interface TypedForm {
  text(name: string): string;
  list(name: string): string[];
  has(name: string, value: string): boolean;
  /** For a Field: its id, name and first error. */
  field(name: string): { id: string; name: string; error: string[] | undefined };
  /** Messages by field for an error summary; "" for the whole form. */
  errors: Record<string, string[]>;
}

type Reply = Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null | undefined;

/**
 * Joins a server's answer with what is saved. Nothing is checked in the browser: the server's words are
 * the only ones, with and without script.
 */
export function typedForm(reply: Reply, saved: Record<string, unknown>): TypedForm {
  const values: Record<string, unknown> = reply?.initialValue ?? saved;
  const errors: Record<string, string[]> = {};
  for (const [name, messages] of Object.entries(reply?.error ?? {})) {
    if (messages && messages.length > 0) errors[name] = messages;
  }
  function list(name: string): string[] {
    const value = values[name];
    if (value === undefined || value === null || value === "") return [];
    return Array.isArray(value) ? value.map(String) : [String(value)];
  }
  return {
    text: (name) => list(name)[0] ?? "",
    list,
    has: (name, value) => list(name).includes(value),
    field: (name) => ({ id: name, name, error: errors[name] }),
    errors,
  };
}
