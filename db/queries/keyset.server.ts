import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";
import type { Db } from "../client.server.ts";
import type { ListQuery } from "./list.ts";

/** A place in a list: the sort key and the id of the row that it lies behind or before. */
export interface Cursor {
  way: "after" | "before";
  key: string;
  id: string;
}

/** What a keyset list's reader asked for: rows from a place on, not from a page number. */
export type KeysetQuery<S extends string = string> = Omit<ListQuery<S>, "page"> & {
  cursor?: Cursor | null;
};

export interface KeysetPage<T> {
  rows: T[];
  /** At most `COUNTED`. */
  total: number;
  /** There are more than were counted. */
  more: boolean;
  /** Where the neighbouring pages begin; null where there is none. */
  next: Cursor | null;
  previous: Cursor | null;
}

/** Further than this a list is not counted: nobody pages through it. */
export const COUNTED = 10_000;

/** What a query selects beside its own columns, so that its page can be cut. */
export interface Placed {
  id: string;
  key: Date | number | string;
}

/** How a query reads one part of a list, in the order of an index. */
export interface Reach {
  /** Rows beyond the cursor. */
  beyond: SQL | undefined;
  orderBy: SQL[];
  limit: number;
}

/**
 * One page of a list that is one or several parts, each read in the order of its own index and merged: an index
 * that begins with the district cannot be read across districts in one order.
 *
 * @param by the sort column and the id, in the order in which the parts' indexes have them; none is ever NULL
 * @param rank parts of a lower rank stand first, whatever the direction
 */
export async function keysetPage<Part, Row extends Placed>(
  { dir, cursor: asked = null, pageSize }: Pick<KeysetQuery, "dir" | "cursor" | "pageSize">,
  {
    parts,
    by,
    rank = () => 0,
    read,
  }: {
    parts: readonly Part[];
    by: { key: AnyColumn; id: AnyColumn };
    rank?: (part: Part) => number;
    read: (part: Part, reach: Reach) => PromiseLike<Row[]>;
  },
): Promise<Omit<KeysetPage<Omit<Row, "key">>, "total" | "more">> {
  const cursor = asked && { ...asked, ...ranked(asked.key) };
  const back = cursor?.way === "before";
  const rising = (dir === "asc") !== back;
  const found: Found<Row>[] = [];
  for (const part of parts) {
    const group = rank(part);
    const away = cursor ? (group - cursor.group) * (back ? -1 : 1) : 0;
    if (away < 0) continue;
    const rows = await read(part, {
      beyond: cursor && away === 0 ? beyond(by, cursor, rising) : undefined,
      orderBy: rising ? [asc(by.key), asc(by.id)] : [desc(by.key), desc(by.id)],
      limit: pageSize + 1,
    });
    found.push(...rows.map((row) => ({ row, group })));
  }
  if (parts.length > 1) {
    found.sort(
      (a, b) =>
        (back ? b.group - a.group : a.group - b.group) ||
        (rising ? 1 : -1) * compared(a.row, b.row),
    );
  }
  const kept = found.slice(0, pageSize);
  if (back) kept.reverse();
  const first = kept[0];
  const last = kept.at(-1);
  const further = found.length > pageSize;
  return {
    rows: kept.map(({ row: { key: _, ...row } }) => row),
    next: last && (back || further) ? cursorAt(last, "after") : null,
    previous: first && (back ? further : cursor !== null) ? cursorAt(first, "before") : null,
  };
}

interface Found<Row extends Placed> {
  row: Row;
  group: number;
}

/** A cursor's key says the rank of its part first. */
function ranked(written: string): { group: number; key: string } {
  const [group = "0", ...key] = written.split("|");
  return { group: Number(group), key: key.join("|") };
}

function beyond(
  { key, id }: { key: AnyColumn; id: AnyColumn },
  cursor: Pick<Cursor, "key" | "id">,
  rising: boolean,
): SQL {
  const value =
    key.dataType === "date"
      ? new Date(Number(cursor.key))
      : key.dataType === "number"
        ? Number(cursor.key)
        : cursor.key;
  const sign = sql.raw(rising ? ">" : "<");
  return sql`(${key}, ${id}) ${sign} (${sql.param(value, key)}, ${cursor.id})`;
}

function cursorAt({ row: { key, id }, group }: Found<Placed>, way: Cursor["way"]): Cursor {
  return { way, key: `${group}|${key instanceof Date ? key.getTime() : key}`, id };
}

/** As both engines compare: numbers by size, text by its bytes. */
function compared(a: Placed, b: Placed): number {
  if (typeof a.key === "string" && typeof b.key === "string") {
    return Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || (a.id < b.id ? -1 : 1);
  }
  return Number(a.key) - Number(b.key) || (a.id < b.id ? -1 : 1);
}

/** How many rows a query finds, as far as lists are counted. */
export async function countRows(
  db: Db,
  select: (limit: number) => SQL,
): Promise<Pick<KeysetPage<never>, "total" | "more">> {
  const [row] = await db
    .select({ total: sql`count(*)`.mapWith(Number) })
    .from(sql`(${select(COUNTED + 1)}) as counted`);
  const total = row?.total ?? 0;
  return { total: Math.min(total, COUNTED), more: total > COUNTED };
}

/** Every row of a list, a page at a time from where the last one ended. */
export async function* everyRow<T>(
  read: (cursor: Cursor | null) => Promise<Pick<KeysetPage<T>, "rows" | "next">>,
): AsyncGenerator<T[]> {
  for (let cursor: Cursor | null = null; ; ) {
    const { rows, next }: Pick<KeysetPage<T>, "rows" | "next"> = await read(cursor);
    if (rows.length > 0) yield rows;
    if (next === null) return;
    cursor = next;
  }
}
