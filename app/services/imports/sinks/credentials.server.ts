import { eq } from "drizzle-orm";
import type { RowValues } from "#app/domain/imports/kind.ts";
import { credentialKey, credentials as kind } from "#app/domain/imports/kinds/credentials.ts";
import { credentialsOfCompanies, credentialsOfIds } from "#db/queries/imports/companies.server.ts";
import { credentials } from "#db/schema/credentials.ts";
import { recordAll } from "../../journal.server.ts";
import type { Found, Sink, StoredRecord } from "../sink.ts";
import { companiesOf, judgeAfter, openFiles } from "./of-company.server.ts";

type Row = typeof credentials.$inferSelect;

export const credentialSink: Sink = {
  kind,
  facts: ({ name: _, creditCode: __, ...facts }) => facts,
  async find(db, rows, by) {
    const whose = await companiesOf(db, rows, by);
    const ids = whose.flatMap((is) => ("company" in is ? is.company.id : []));
    const known = new Map(
      (await credentialsOfCompanies(db, [...new Set(ids)])).map((row) => [keyOf(row), row]),
    );
    return rows.map(({ values }, at): Found => {
      const is = whose[at];
      if (!is || "fault" in is) {
        return {
          as: "fault",
          fault: is?.fault ?? { fault: "unknown-organization", field: "name" },
        };
      }
      const row = known.get([is.company.id, ...credentialKey(values)].join("|"));
      return row ? { as: "known", record: recordOf(row) } : { as: "new", of: [is.company.id] };
    });
  },
  async create(tx, rows, by) {
    const byUserId = by.actor?.userId ?? null;
    await openFiles(
      tx,
      rows.map(({ of: [company = ""] }) => company),
      by,
    );
    await tx.insert(credentials).values(
      rows.map(({ id, of: [organizationId = ""], values }) => ({
        ...{ id, organizationId, kind: String(values.kind), number: String(values.number ?? "") },
        validFrom: dayIn(values.validFrom),
        validTo: dayIn(values.validTo),
        ...{
          source: "imported" as const,
          byUserId,
          at: by.now,
          createdAt: by.now,
          updatedAt: by.now,
        },
      })),
    );
    await recordAll(
      tx,
      rows.map(({ of: [subjectId = ""], values: { kind: is, number, validFrom, validTo } }) => ({
        ...{ at: by.now, actorId: byUserId, subject: "company" as const, subjectId },
        kind: "company.credential-said",
        payload: { kind: is, number, validFrom, validTo, source: "imported" },
      })),
    );
  },
  async change(tx, { id, set }, by) {
    const [before] = await credentialsOfIds(tx, [id]);
    if (!before) return;
    const { validFrom = before.validFrom, validTo = before.validTo } = set as Partial<Row>;
    await tx
      .update(credentials)
      .set({
        ...{ validFrom, validTo, mark: "declared", source: "imported" },
        ...{ byUserId: by.actor?.userId ?? null, at: by.now, verifiedBy: null, verifiedAt: null },
        ...{ version: before.version + 1, updatedAt: by.now },
      })
      .where(eq(credentials.id, id));
    await openFiles(tx, [before.organizationId], by);
    await recordAll(tx, [
      {
        ...{ at: by.now, actorId: by.actor?.userId ?? null, subject: "company" as const },
        subjectId: before.organizationId,
        kind: "company.credential-said",
        payload: { kind: before.kind, number: before.number, validFrom, validTo },
      },
    ]);
  },
  after: judgeAfter,
  async read(db, ids) {
    return (await credentialsOfIds(db, ids)).map(recordOf);
  },
  async remove(tx, id, by) {
    const [before] = await credentialsOfIds(tx, [id]);
    if (!before) return false;
    await tx.delete(credentials).where(eq(credentials.id, id));
    await openFiles(tx, [before.organizationId], by);
    return true;
  },
};

function keyOf({ organizationId, kind: is, number, validFrom }: Row): string {
  const values: RowValues =
    number === "" ? { kind: is, validFrom: validFrom ?? "" } : { kind: is, number };
  return [organizationId, ...credentialKey(values)].join("|");
}

function recordOf(row: Row): StoredRecord {
  const { id, kind: is, number, validFrom, validTo, mark, source } = row;
  const values: RowValues = {
    kind: is,
    ...(number === "" ? {} : { number }),
    ...(validFrom === null ? {} : { validFrom }),
    ...(validTo === null ? {} : { validTo }),
  };
  const said = mark !== "declared" || source !== "imported";
  return { id, values, guarded: new Set(said ? ["validFrom", "validTo"] : []) };
}

function dayIn(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
