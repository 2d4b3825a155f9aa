import { eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { staffAreas } from "#app/domain/identity/actor.ts";
import type { ReadFault } from "#app/domain/imports/fault.ts";
import type { ImportKind, RowValues } from "#app/domain/imports/kind.ts";
import {
  organizations as kind,
  organizationFacts,
  startups,
} from "#app/domain/imports/kinds/organizations.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ImportedOrganization,
  organizationsByKeys,
  organizationsOfIds,
  restingOn,
} from "#db/queries/imports/organizations.server.ts";
import { districtsByArea } from "#db/queries/registry/areas.server.ts";
import { organizations } from "#db/schema/organizations.ts";
import { recordAll } from "../../journal.server.ts";
import { organizationSearch } from "../../kept/search-texts.server.ts";
import { putInForce } from "../../registry/organization-facts.server.ts";
import { organizationRow } from "../../registry/organization-verdict.server.ts";
import type {
  Changes,
  Found,
  NewRecord,
  Sink,
  SinkContext,
  SoughtRow,
  StoredRecord,
} from "../sink.ts";

export const organizationSink: Sink = sinkOf(kind, organizationFacts);
export const startupSink: Sink = sinkOf(startups, organizationFacts);

function sinkOf(of: ImportKind, facts: Sink["facts"]): Sink {
  return {
    kind: of,
    defaults: ["kind"],
    facts,
    find,
    create,
    change,
    async read(db, ids) {
      return (await organizationsOfIds(db, ids)).map(recordOf);
    },
    async remove(tx, id) {
      if (await restingOn(tx, id)) return false;
      await tx.delete(organizations).where(eq(organizations.id, id));
      return true;
    },
  };
}

/** By its code; where none is known here, by its name. */
async function find(db: Db, rows: readonly SoughtRow[], by: SinkContext): Promise<Found[]> {
  const known = await organizationsByKeys(db, {
    codes: rows.flatMap(({ keys }) => keys.strong ?? []),
    nameKeys: rows.flatMap(({ keys }) => keys.weak ?? []),
  });
  const byCode = new Map(known.map((row) => [row.creditCode, row]));
  const byName = new Map<string, ImportedOrganization[]>();
  for (const row of known) byName.set(row.nameKey, [...(byName.get(row.nameKey) ?? []), row]);
  return rows.map(({ keys, facts }) => {
    const found = one(keys, { byCode, byName });
    if ("fault" in found) return { as: "fault", fault: { ...found, field: "name" } };
    // A district body is the administrator's to make and to name.
    if (found.row?.kind === "district") {
      return { as: "fault", fault: { fault: "not-yours", field: "name" } };
    }
    const place = found.row ? found.row.area : (facts.area ?? null);
    if (!mayImport(by.actor, place) || !mayImport(by.actor, facts.area ?? null)) {
      return { as: "fault", fault: { fault: "not-yours", field: "area" } };
    }
    return found.row ? { as: "known", record: recordOf(found.row) } : { as: "new" };
  });
}

function one(
  { strong, weak }: SoughtRow["keys"],
  known: {
    byCode: ReadonlyMap<string | null, ImportedOrganization>;
    byName: ReadonlyMap<string, ImportedOrganization[]>;
  },
): { row: ImportedOrganization | null } | ReadFault {
  const held = strong === null ? undefined : known.byCode.get(strong);
  if (held) return { row: held };
  const named = (weak === null ? undefined : known.byName.get(weak)) ?? [];
  // Another code is another body, whatever it is called.
  const open = strong === null ? named : named.filter(({ creditCode }) => creditCode === null);
  if (open.length > 1) return { fault: "several-organizations", values: { count: open.length } };
  return { row: open[0] ?? null };
}

/** Staff import what lies in their areas, or nowhere yet; who runs the command, everything. */
function mayImport(actor: Actor | null, area: unknown): boolean {
  if (actor === null || actor.systemAdmin || area === null) return true;
  return typeof area === "string" && staffAreas(actor).includes(area);
}

/** What staff have verified, and what has people here, is not overwritten without a word. */
function recordOf(row: ImportedOrganization): StoredRecord {
  const { id, name, creditCode, creditCodeNote, area, website, description, kind: is } = row;
  const values: RowValues = {
    name,
    kind: is,
    ...(creditCode === null ? {} : { creditCode }),
    ...(creditCodeNote === null ? {} : { creditCodeNote }),
    ...(area === null ? {} : { area }),
    ...(website === null ? {} : { website }),
    ...(description === "" ? {} : { description }),
  };
  const guarded =
    row.people > 0 || row.verification === "verified" ? Object.keys(values) : ["kind"];
  return { id, values, guarded: new Set(guarded) };
}

async function create(
  tx: Db,
  rows: readonly NewRecord[],
  { actor, importId, now }: SinkContext,
): Promise<void> {
  const districts = await districtsByArea(tx);
  await tx.insert(organizations).values(
    rows.map(({ id, values }) => {
      const name = String(values.name);
      const area = textOf(values.area);
      return {
        ...{ id, name, area, createdAt: now, updatedAt: now },
        kind: (values.kind ?? "startup") as ImportedOrganization["kind"],
        creditCode: textOf(values.creditCode),
        creditCodeNote: textOf(values.creditCodeNote),
        website: textOf(values.website),
        description: textOf(values.description) ?? "",
        district: area === null ? "" : (districts.get(area) ?? area),
        sortKey: sortKey(name),
        ...organizationSearch({ name, area }),
      };
    }),
  );
  await recordAll(
    tx,
    rows.map(({ id }) => ({
      ...{ at: now, actorId: actor?.userId ?? null, subject: "organization", subjectId: id },
      kind: "organization.imported",
      payload: { import: importId },
    })),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

async function change(
  tx: Db,
  { id, set }: { id: string; set: Changes },
  { actor, importId, now }: SinkContext,
): Promise<void> {
  const before = await organizationRow(tx, id);
  const is = <T>(field: string, stands: T) => (field in set ? (set[field] as T) : stands);
  await putInForce(tx, before, {
    facts: {
      name: is("name", before.name),
      creditCode: is("creditCode", before.creditCode),
      area: is("area", before.area),
      website: is("website", before.website),
    },
    said: {
      description: is("description", before.description) ?? "",
      creditCodeNote: is("creditCodeNote", before.creditCodeNote),
    },
    now,
  });
  const kindSet = set.kind;
  if (typeof kindSet === "string") {
    await tx
      .update(organizations)
      .set({ kind: kindSet as ImportedOrganization["kind"] })
      .where(eq(organizations.id, id));
  }
  await recordAll(tx, [
    {
      ...{ at: now, actorId: actor?.userId ?? null, subject: "organization", subjectId: id },
      kind: "organization.edited",
      payload: { import: importId, fields: Object.keys(set) },
    },
  ]);
}
