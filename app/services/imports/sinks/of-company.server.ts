import { inArray } from "drizzle-orm";
import { type Actor, staffAreas } from "#app/domain/identity/actor.ts";
import type { ReadFault } from "#app/domain/imports/fault.ts";
import { enqueue } from "#app/platform/jobs.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  type ImportedOrganization,
  organizationsByKeys,
} from "#db/queries/imports/organizations.server.ts";
import { companyFiles } from "#db/schema/companies.ts";
import type { SinkContext, SoughtRow } from "../sink.ts";

export type CompanyOfRow =
  | { company: ImportedOrganization }
  | { fault: ReadFault & { field: string } };

/** Whose each row is: by its credit code or, where it gives none, by its name. */
export async function companiesOf(
  db: Db,
  rows: readonly Pick<SoughtRow, "values">[],
  { actor, known }: SinkContext,
): Promise<CompanyOfRow[]> {
  const keyOf = ({ name }: SoughtRow["values"]) =>
    typeof name === "string" ? known.nameKey(name) : null;
  const found = await organizationsByKeys(db, {
    codes: rows.flatMap(({ values }) => String(values.creditCode ?? "") || []),
    nameKeys: rows.flatMap(({ values }) => keyOf(values) ?? []),
  });
  const companies = found.filter(({ kind }) => kind === "startup");
  const byCode = new Map(companies.map((row) => [row.creditCode, row]));
  const byName = new Map<string, ImportedOrganization[]>();
  for (const row of companies) byName.set(row.nameKey, [...(byName.get(row.nameKey) ?? []), row]);
  return rows.map(({ values }) => {
    const code = typeof values.creditCode === "string" ? values.creditCode : null;
    const field = code === null ? "name" : "creditCode";
    const held = code === null ? undefined : byCode.get(code);
    const named = (byName.get(keyOf(values) ?? "") ?? []).filter(
      ({ creditCode }) => code === null || creditCode === null,
    );
    const [company, ...others] = held ? [held] : named;
    if (!company) return { fault: { fault: "unknown-organization", field } };
    if (others.length > 0) {
      const count = named.length;
      return { fault: { fault: "several-organizations", field, values: { count } } };
    }
    return mayImport(actor, company)
      ? { company }
      : { fault: { fault: "unknown-organization", field } };
  });
}

/** Staff of the company's area; what lies nowhere is everybody's on the staff. */
function mayImport(actor: Actor | null, { area }: ImportedOrganization): boolean {
  return actor === null || actor.systemAdmin || area === null || staffAreas(actor).includes(area);
}

/** Companies whose facts came have a file, and are judged again by the job. */
export async function openFiles(
  tx: Db,
  ids: readonly string[],
  { now }: SinkContext,
): Promise<void> {
  const companies = [...new Set(ids)];
  if (companies.length === 0) return;
  const rows = companies.map((organizationId) => ({ organizationId, staleSince: now }));
  await tx
    .insert(companyFiles)
    .values(rows.map((row) => ({ ...row, createdAt: now, updatedAt: now })))
    .onConflictDoNothing();
  await tx
    .update(companyFiles)
    .set({ staleSince: now, updatedAt: now })
    .where(inArray(companyFiles.organizationId, companies));
}

/** One round over all companies is less than a job for each of thousands. */
export async function judgeAfter(tx: Db, { now }: SinkContext): Promise<void> {
  await enqueue(tx, { kind: "judge-companies", key: "recurring", runAfter: now });
}
