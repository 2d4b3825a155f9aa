import { dayOf, minuteOf } from "#app/domain/time.ts";

export type CsvCell = string | number | Date | null;

/** A column of a list as a file needs it; pages show the same ones (see `app/ui/list-columns.tsx`). */
export interface CsvColumn<Row> {
  label: string;
  value: (row: Row) => CsvCell;
  /** Shown on the page or written to the file alone; else both. */
  only?: "page" | "file";
}

/** A spreadsheet would run these as a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** It would round digits beyond the fifteenth, drop zeros before a number, and read 91E10 as one. */
const NO_NUMBER = /^\s*(?:\d{12,}|0\d+|\d+(?:\.\d+)?[eE]\d+)\s*$/;

/**
 * A line of a CSV file that spreadsheets open rightly: CRLF, every text quoted, text that a spreadsheet would take
 * for a formula led by an apostrophe, and digits that are no number written so that they stay text.
 */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(",")}\r\n`;
}

function written(value: CsvCell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (value instanceof Date) return minuteOf(value).replace("T", " ");
  if (NO_NUMBER.test(value)) return `"=""${value.trim()}"""`;
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** Lists longer than this are cut: nobody opens a longer file. */
const MOST = 100_000;

/**
 * A list as a download of this name and day, in UTF-8 with a byte order mark. Rows are read as the reader takes
 * them, a batch at a time, so that a long file needs no more memory than a short one.
 */
export function csvResponse<Row>(
  { name, now }: { name: string; now: Date },
  { columns, rows }: { columns: readonly CsvColumn<Row>[]; rows: AsyncGenerator<Row[]> },
): Response {
  const shown = columns.filter(({ only }) => only !== "page");
  const encoder = new TextEncoder();
  let left = MOST;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const heads = csvLine(shown.map(({ label }) => label));
        controller.enqueue(encoder.encode(`\uFEFF${heads}`));
      },
      async pull(controller) {
        const next = await rows.next();
        const batch: Row[] = next.done ? [] : next.value;
        const lines = batch
          .slice(0, left)
          .map((row) => csvLine(shown.map(({ value }) => value(row))));
        left -= lines.length;
        if (lines.length > 0) controller.enqueue(encoder.encode(lines.join("")));
        if (next.done || left === 0) controller.close();
      },
      async cancel() {
        await rows.return(undefined);
      },
    },
    { highWaterMark: 1 },
  );
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${dayOf(now)}.csv"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
