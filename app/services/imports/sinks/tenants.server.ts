import { eq } from "drizzle-orm";
import { type Actor, organizationsWith, staffAreas } from "#app/domain/identity/actor.ts";
import type { RowValues } from "#app/domain/imports/kind.ts";
import { tenants as kind } from "#app/domain/imports/kinds/tenants.ts";
import type { TenancyState } from "#app/domain/vocabulary.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import { tenanciesOfCompanies, tenanciesOfIds } from "#db/queries/imports/companies.server.ts";
import { operatorsNamed } from "#db/queries/imports/operators.server.ts";
import { tenancies } from "#db/schema/tenancies.ts";
import { recordAll } from "../../journal.server.ts";
import type { Found, Sink, SinkContext, SoughtRow, StoredRecord } from "../sink.ts";
import { companiesOf, judgeAfter, openFiles } from "./of-company.server.ts";

type Row = typeof tenancies.$inferSelect;

export const tenantSink: Sink = {
  kind,
  defaults: ["state"],
  facts: ({ name: _, creditCode: __, incubator: ___, ...facts }) => {
    const gone = facts.movedOut !== undefined && facts.state === undefined;
    return gone ? { ...facts, state: "left" } : facts;
  },
  async find(db, rows, by) {
    const whose = await companiesOf(db, rows, by);
    const hosts = await incubatorsOf(db, rows, by);
    const ids = whose.flatMap((is) => ("company" in is ? is.company.id : []));
    const known = new Map(
      (await tenanciesOfCompanies(db, [...new Set(ids)])).map((row) => [keyOf(row), row]),
    );
    return rows.map(({ values }, at): Found => {
      const [is, host] = [whose[at], hosts[at]];
      if (!is || "fault" in is) {
        return {
          as: "fault",
          fault: is?.fault ?? { fault: "unknown-organization", field: "name" },
        };
      }
      if (!host)
        return { as: "fault", fault: { fault: "unknown-organization", field: "incubator" } };
      const of = [is.company.id, host, is.company.name];
      const row = known.get([is.company.id, host, values.movedIn].join("|"));
      return row ? { as: "known", record: recordOf(row) } : { as: "new", of };
    });
  },
  async create(tx, rows, by) {
    const byUserId = by.actor?.userId ?? null;
    await openFiles(
      tx,
      rows.map(({ of: [company = ""] }) => company),
      by,
    );
    await tx.insert(tenancies).values(
      rows.map(({ id, of: [organizationId = "", incubatorId = "", name = ""], values }) => ({
        ...{ id, organizationId, incubatorId, sortKey: sortKey(name) },
        ...columnsOf(values),
        movedIn: String(values.movedIn),
        ...{ source: "imported" as const, byUserId, at: by.now },
        ...{ createdAt: by.now, updatedAt: by.now },
      })),
    );
    await recordAll(
      tx,
      rows.map(({ of: [subjectId = "", incubator], values }) => ({
        ...{ at: by.now, actorId: byUserId, subject: "company" as const, subjectId },
        kind: "company.tenancy-said",
        payload: { incubator, ...values, source: "imported" },
      })),
    );
  },
  async change(tx, { id, set }, by) {
    const [before] = await tenanciesOfIds(tx, [id]);
    if (!before) return;
    await tx
      .update(tenancies)
      .set({
        ...columnsOf({ ...recordOf(before).values, ...set }),
        ...{ version: before.version + 1, updatedAt: by.now },
      })
      .where(eq(tenancies.id, id));
    await openFiles(tx, [before.organizationId], by);
    await recordAll(tx, [
      {
        ...{ at: by.now, actorId: by.actor?.userId ?? null, subject: "company" as const },
        subjectId: before.organizationId,
        kind: "company.tenancy-said",
        payload: { incubator: before.incubatorId, ...set, source: "imported" },
      },
    ]);
  },
  after: judgeAfter,
  async read(db, ids) {
    return (await tenanciesOfIds(db, ids)).map(recordOf);
  },
  async remove(tx, id, by) {
    const [before] = await tenanciesOfIds(tx, [id]);
    if (!before || before.dealId !== null) return false;
    await tx.delete(tenancies).where(eq(tenancies.id, id));
    await openFiles(tx, [before.organizationId], by);
    return true;
  },
};

/** Who runs the incubator that each row names; null where nobody here does, or it is not this importer's. */
async function incubatorsOf(
  db: Db,
  rows: readonly Pick<SoughtRow, "values">[],
  { actor, known }: SinkContext,
): Promise<(string | null)[]> {
  const keys = rows.map(({ values }) => known.nameKey(String(values.incubator ?? "")));
  const { named, running } = await operatorsNamed(db, [...new Set(keys)]);
  const operators = [
    ...named,
    ...running.map(({ name, ...row }) => ({ ...row, key: known.nameKey(name) })),
  ];
  return keys.map((key) => {
    const [host] = operators.filter((each) => each.key === key && mayHost(actor, each));
    return host?.id ?? null;
  });
}

/** An incubator imports its own tenants, staff those of the incubators of their areas. */
function mayHost(actor: Actor | null, { id, area }: { id: string; area: string | null }): boolean {
  if (actor === null || actor.systemAdmin) return true;
  if (organizationsWith(actor, "provider_admin").includes(id)) return true;
  return area !== null && staffAreas(actor).includes(area);
}

function keyOf({ organizationId, incubatorId, movedIn }: Row): string {
  return [organizationId, incubatorId, movedIn].join("|");
}

function columnsOf(values: Readonly<Record<string, unknown>>) {
  return {
    state: (values.state ?? "in") as TenancyState,
    agreedTo: textIn(values.agreedTo),
    movedOut: textIn(values.movedOut),
    basis: textIn(values.basis) ?? "",
    place: textIn(values.place) ?? "",
    squareMetres: typeof values.squareMetres === "number" ? values.squareMetres : null,
  };
}

function textIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function recordOf(row: Row): StoredRecord {
  const { id, movedIn, state, agreedTo, movedOut, basis, squareMetres, place, source } = row;
  const values: RowValues = {
    movedIn,
    state,
    ...(agreedTo === null ? {} : { agreedTo }),
    ...(movedOut === null ? {} : { movedOut }),
    ...(basis === "" ? {} : { basis }),
    ...(squareMetres === null ? {} : { squareMetres }),
    ...(place === "" ? {} : { place }),
  };
  return { id, values, guarded: new Set(source === "imported" ? [] : Object.keys(values)) };
}
