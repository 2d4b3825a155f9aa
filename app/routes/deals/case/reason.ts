import { DECLINE_REASONS, type DeclineReason } from "#app/domain/vocabulary.ts";

export function isReason(value: string | null): value is DeclineReason {
  return DECLINE_REASONS.some((known) => known === value);
}
