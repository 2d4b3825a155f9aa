import { JOB_STATES } from "#app/domain/vocabulary.ts";
import { index, instant, integer, json, table, text, uniqueIndex } from "../dialect.ts";
import { createdAt, id, updatedAt } from "./columns.ts";

export const jobs = table(
  "jobs",
  {
    id: id(),
    kind: text("kind").notNull(),
    /** Two waiting jobs with one key are one job; null once it has started. */
    key: text("key"),
    payload: json<Record<string, string | number | null>>("payload").notNull(),
    state: text("state", { enum: JOB_STATES }).notNull().default("queued"),
    attempts: integer("attempts").notNull().default(0),
    runAfter: instant("run_after").notNull(),
    /** A running job whose lock has passed belongs to nobody and is taken again. */
    lockedUntil: instant("locked_until"),
    done: integer("done").notNull().default(0),
    total: integer("total").notNull().default(0),
    error: text("error"),
    /** What it found, for a job that somebody asked a question by. */
    result: json<unknown>("result"),
    finishedAt: instant("finished_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("jobs_key").on(t.key),
    index("jobs_state_run_after").on(t.state, t.runAfter),
    index("jobs_kind_created").on(t.kind, t.createdAt),
  ],
);

export const settings = table("settings", {
  key: text("key").primaryKey(),
  value: json<unknown>("value").notNull(),
  updatedAt: updatedAt(),
});
