/** One request of a startup: when the provider first answered (null: never) and when it was due. UTC ms. */
export interface Answer {
  answeredAt: number | null;
  dueAt: number | null;
}

export interface ResponseRecord {
  /** Share of requests answered in time, 0…1. */
  rate: number;
  /** Requests that it rests on. */
  count: number;
}

/** What a provider's answers so far say of the next one. An answer without a due date is in time. */
export function responseRecord(answers: readonly Answer[]): ResponseRecord {
  const inTime = answers.filter(
    ({ answeredAt, dueAt }) => answeredAt !== null && (dueAt === null || answeredAt <= dueAt),
  );
  return {
    rate: answers.length === 0 ? 0 : inTime.length / answers.length,
    count: answers.length,
  };
}
