import { type AnyColumn, and, or, type SQL, sql } from "drizzle-orm";
import type { SearchWords } from "#app/domain/input/search.ts";

/** Is every word found in one of these columns of folded text? Nothing typed is no condition. */
export function searched(
  words: SearchWords | null,
  ...columns: (AnyColumn | SQL)[]
): SQL | undefined {
  return everyWord(words, (spellings) => holds(spellings, ...columns));
}

/** The same where a word can also be found in another way: `found` says how for each, by its place. */
export function everyWord(
  words: SearchWords | null,
  found: (spellings: readonly string[], at: number) => SQL | undefined,
): SQL | undefined {
  return words === null ? undefined : and(...words.map(found));
}

/**
 * Does one of these columns hold one of the spellings? SQLite knows no escape sign unless told, PostgreSQL knows the
 * backslash: both are told.
 */
export function holds(
  spellings: readonly string[],
  ...columns: (AnyColumn | SQL)[]
): SQL | undefined {
  return or(
    ...columns.flatMap((column) =>
      spellings.map((spelling) => sql`${column} like ${patternOf(spelling)} escape '\\'`),
    ),
  );
}

/** The wildcards of LIKE stand for themselves. */
function patternOf(spelling: string): string {
  return `%${spelling.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
