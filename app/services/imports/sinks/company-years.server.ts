import { and, eq } from "drizzle-orm";
import { NO_YEAR, TIMELESS_KEYS } from "#app/domain/companies/file.ts";
import type { RowValues } from "#app/domain/imports/kind.ts";
import { companyYears as kind } from "#app/domain/imports/kinds/company-years.ts";
import type { Db } from "#db/client.server.ts";
import { factsOfCompanies } from "#db/queries/imports/companies.server.ts";
import { companyFiles, companyYears } from "#db/schema/companies.ts";
import { type Declared, putFacts } from "../../companies/declare-year.server.ts";
import { recordAll } from "../../journal.server.ts";
import type { Changes, Found, NewRecord, Sink, SinkContext, StoredRecord } from "../sink.ts";
import { companiesOf, judgeAfter, openFiles } from "./of-company.server.ts";

/** A year of a company is known by both: their ids joined. */
const idOf = (company: string, year: number) => `${company}/${year}`;

function partsOf(id: string): { company: string; year: number } {
  const [company = "", year = ""] = id.split("/");
  return { company, year: Number(year) };
}

export const companyYearSink: Sink = {
  kind,
  facts: ({ name: _, creditCode: __, year: ___, ...facts }) => facts,
  async find(db, rows, by) {
    const whose = await companiesOf(db, rows, by);
    const ids = rows.flatMap(({ values }, at) => {
      const is = whose[at];
      return is && "company" in is ? idOf(is.company.id, Number(values.year)) : [];
    });
    const known = new Map((await recordsOf(db, ids)).map((record) => [record.id, record]));
    return rows.map(({ values }, at): Found => {
      const is = whose[at];
      if (!is || "fault" in is) {
        return {
          as: "fault",
          fault: is?.fault ?? { fault: "unknown-organization", field: "name" },
        };
      }
      const id = idOf(is.company.id, Number(values.year));
      const record = known.get(id);
      return record ? { as: "known", record } : { as: "new", id };
    });
  },
  async create(tx, rows, by) {
    await openFiles(
      tx,
      rows.map(({ id }) => partsOf(id).company),
      by,
    );
    await insertFacts(tx, rows, by);
    for (const { id, values } of rows) await putRegistered(tx, id, values);
  },
  async change(tx, { id, set }, by) {
    const { company } = partsOf(id);
    await openFiles(tx, [company], by);
    for (const [year, values] of byYear(id, set)) {
      const said = { organizationId: company, year, values, source: "imported" as const };
      await putFacts(tx, said, { byUserId: by.actor?.userId ?? null, now: by.now });
    }
    await putRegistered(tx, id, set);
  },
  after: judgeAfter,
  read: recordsOf,
  async remove(tx, id, by) {
    const { company, year } = partsOf(id);
    await tx
      .delete(companyYears)
      .where(and(eq(companyYears.organizationId, company), eq(companyYears.year, year)));
    await openFiles(tx, [company], by);
    return true;
  },
};

const TIMELESS: readonly string[] = TIMELESS_KEYS;

/** Facts of the year and those of none, apart; the day of registration is neither. */
function byYear(id: string, values: Changes): [year: number, values: Declared][] {
  const { year } = partsOf(id);
  const facts = Object.entries(values).filter(([key]) => key !== "registeredOn");
  const split = (timeless: boolean) =>
    Object.fromEntries(facts.filter(([key]) => TIMELESS.includes(key) === timeless)) as Declared;
  const parts: [number, Declared][] = [
    [year, split(false)],
    [NO_YEAR, split(true)],
  ];
  return parts.filter(([, part]) => Object.keys(part).length > 0);
}

/** Facts of years that nobody has said anything of; what belongs to no year may be there already. */
async function insertFacts(tx: Db, rows: readonly NewRecord[], by: SinkContext): Promise<void> {
  const byUserId = by.actor?.userId ?? null;
  const fresh: (typeof companyYears.$inferInsert)[] = [];
  for (const { id, values } of rows) {
    const { company: organizationId, year } = partsOf(id);
    for (const [of, facts] of byYear(id, values)) {
      if (of === NO_YEAR) {
        const said = { organizationId, year: of, values: facts, source: "imported" as const };
        await putFacts(tx, said, { byUserId, now: by.now });
        continue;
      }
      for (const [key, value] of Object.entries(facts)) {
        fresh.push({ organizationId, year, key, value, source: "imported", byUserId, at: by.now });
      }
    }
  }
  if (fresh.length > 0) await tx.insert(companyYears).values(fresh);
  await recordAll(
    tx,
    rows.map(({ id, values }) => ({
      ...{ at: by.now, actorId: byUserId, subject: "company" as const },
      subjectId: partsOf(id).company,
      kind: "company.facts-said",
      payload: {
        year: partsOf(id).year,
        source: "imported",
        changes: Object.entries(values).map(([key, after]) => ({ key, before: null, after })),
      },
    })),
  );
}

async function putRegistered(tx: Db, id: string, values: Changes): Promise<void> {
  const day = values.registeredOn;
  if (day === undefined) return;
  await tx
    .update(companyFiles)
    .set({ registeredOn: typeof day === "string" ? day : null })
    .where(eq(companyFiles.organizationId, partsOf(id).company));
}

/** Years of which anything is known; with what belongs to no year, as far as a sheet says it. */
async function recordsOf(db: Db, ids: readonly string[]): Promise<StoredRecord[]> {
  const parts = ids.map(partsOf);
  const { facts, files } = await factsOfCompanies(db, {
    ids: [...new Set(parts.map(({ company }) => company))],
    years: parts.map(({ year }) => year),
  });
  const registered = new Map(files.map((file) => [file.organizationId, file.registeredOn]));
  const byCompany = new Map<string, typeof facts>();
  for (const fact of facts) {
    byCompany.set(fact.organizationId, [...(byCompany.get(fact.organizationId) ?? []), fact]);
  }
  return [...new Set(ids)].flatMap((id) => {
    const { company, year } = partsOf(id);
    const own = byCompany.get(company) ?? [];
    if (!own.some((fact) => fact.year === year)) return [];
    const here = own.filter((fact) => fact.year === year || fact.year === NO_YEAR);
    const day = registered.get(company);
    const values: RowValues = {
      ...Object.fromEntries(
        here.flatMap(({ key, value }) => (value === null ? [] : [[key, value]])),
      ),
      ...(day ? { registeredOn: day } : {}),
    };
    const said = here.filter(({ mark, source }) => mark !== "declared" || source !== "imported");
    return [{ id, values, guarded: new Set(said.map(({ key }) => key)) }];
  });
}
