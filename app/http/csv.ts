import { dayOf, minuteOf } from "#app/domain/time.ts";
import type { ListPage } from "#db/queries/list.ts";

export type CsvCell = string | number | Date | null;

/** A spreadsheet would run these as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as a CSV file that spreadsheets open rightly: UTF-8 with a byte order mark, CRLF, every text quoted,
 * and text that a spreadsheet would take for a formula led by an apostrophe.
 */
export function csv(heads: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [heads, ...rows].map((row) => row.map(cell).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

function cell(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return minuteOf(value).replace("T", " ");
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The file as a download of this name and day. */
export function csvResponse(
  { name, now }: { name: string; now: Date },
  { heads, rows }: { heads: readonly string[]; rows: readonly (readonly CsvCell[])[] },
): Response {
  const file = `${name}-${dayOf(now)}.csv`;
  return new Response(csv(heads, rows), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const PAGE = 2000;
const MOST = 100_000;

/** All rows of a list, read a page at a time so that no query grows too large; at most 100,000. */
export async function everyRow<T>(
  read: (at: { page: number; pageSize: number }) => Promise<ListPage<T>>,
): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; all.length < MOST; page++) {
    const { rows } = await read({ page, pageSize: PAGE });
    all.push(...rows);
    if (rows.length < PAGE) break;
  }
  return all;
}
