import { index, instant, integer, table, text } from "../dialect.ts";

/** How often something was tried within a window of time; kept here, so that every process counts the same. */
export const throttles = table(
  "throttles",
  {
    /** SHA-256 in hex of what is limited and by whom: addresses are counted, not kept. */
    key: text("key").primaryKey(),
    count: integer("count").notNull(),
    resetsAt: instant("resets_at").notNull(),
  },
  (t) => [index("throttles_resets").on(t.resetsAt)],
);
