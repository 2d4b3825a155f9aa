import { eq } from "drizzle-orm";
import { staffAreas } from "#app/domain/identity/actor.ts";
import type { ReadFault } from "#app/domain/imports/fault.ts";
import type { RowValues } from "#app/domain/imports/kind.ts";
import { readings as kind } from "#app/domain/imports/kinds/readings.ts";
import { dayOf, momentOf } from "#app/domain/time.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ImportedReading,
  indicatorUnits,
  readingsOf,
} from "#db/queries/imports/readings.server.ts";
import { readings } from "#db/schema/readings.ts";
import { recordAll } from "../../journal.server.ts";
import type { Changes, Found, Sink, SinkContext, StoredRecord } from "../sink.ts";

/** A reading is known by its indicator, its area and its day: `key/area/day`. */
export const readingSink: Sink = {
  kind,
  // The name of the file stands where no source is given.
  defaults: ["source"],
  facts: ({ value, source }) => ({
    ...(value === undefined ? {} : { value }),
    ...(source === undefined ? {} : { source }),
  }),
  async find(db, rows, { actor }) {
    const units = await indicatorUnits(db);
    const ids = rows.flatMap(({ keys }) => keys.strong ?? []);
    const known = new Map((await recordsOf(db, ids)).map((record) => [record.id, record]));
    return rows.map(({ keys, values }): Found => {
      const fault = unitFault(values, units.get(String(values.indicator)) ?? "");
      if (fault) return { as: "fault", fault: { ...fault, field: "unit" } };
      const mine = actor === null || staffAreas(actor).includes(String(values.area));
      if (!mine) return { as: "fault", fault: { fault: "not-yours", field: "area" } };
      const id = keys.strong ?? "";
      const record = known.get(id);
      return record ? { as: "known", record } : { as: "new", id };
    });
  },
  async create(tx, rows, by) {
    await insert(tx, rows, by);
  },
  /** Nothing is overwritten: what is said later of a day corrects what was said before. */
  async change(tx, { id, set }, by) {
    const [before] = await recordsOf(tx, [id]);
    await insert(tx, [{ id, values: { ...before?.values, ...set } }], by);
  },
  read: recordsOf,
  async remove(tx, id) {
    const [last] = await readingsOf(tx, [partsOf(id)]);
    if (!last) return false;
    await tx.delete(readings).where(eq(readings.id, last.id));
    return true;
  },
};

function partsOf(id: string): { indicator: string; area: string; day: string; asOf: Date } {
  const [day = "", area = "", ...key] = id.split("/").reverse();
  return { indicator: key.reverse().join("/"), area, day, asOf: new Date(momentOf(day)) };
}

/** A row may name the unit in which its indicator counts, and no other. */
function unitFault({ unit }: RowValues, own: string): ReadFault | null {
  if (typeof unit !== "string" || plain(unit) === plain(own)) return null;
  return { fault: "other-unit", values: { unit: own } };
}

function plain(unit: string): string {
  return unit
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s|人民币/g, "");
}

async function insert(
  tx: Db,
  rows: readonly { id: string; values: Changes }[],
  { actor, fileName, now }: SinkContext,
): Promise<void> {
  const units = await indicatorUnits(tx);
  await tx.insert(readings).values(
    rows.map(({ id, values }) => {
      const { indicator, area, asOf } = partsOf(id);
      const source = typeof values.source === "string" ? values.source : fileName;
      return {
        ...{ indicator, area, asOf, source, value: Number(values.value) },
        unit: units.get(indicator) ?? "",
        ...{ byUserId: actor?.userId ?? null, createdAt: now },
      };
    }),
  );
  await recordAll(
    tx,
    rows.map(({ id, values }) => ({
      ...{ at: now, actorId: actor?.userId ?? null, subject: "plan" as const },
      subjectId: partsOf(id).indicator,
      kind: "indicator.observed",
      payload: { area: partsOf(id).area, asOf: partsOf(id).day, value: values.value },
    })),
  );
}

/** The latest word of each. */
async function recordsOf(db: Db, ids: readonly string[]): Promise<StoredRecord[]> {
  const found = await readingsOf(db, ids.map(partsOf));
  const latest = new Map<string, ImportedReading>();
  for (const row of found) {
    const id = `${row.indicator}/${row.area}/${dayOf(row.asOf)}`;
    if (!latest.has(id)) latest.set(id, row);
  }
  return [...latest].map(([id, { value, source }]) => ({
    ...{ id, values: { value, source } },
    guarded: new Set(["value", "source"]),
  }));
}
