import { readFileSync } from "node:fs";
import { OPEN_MANDATE } from "#app/domain/registry/mandate.ts";
import * as words from "#app/domain/vocabulary.ts";

/** The schema that the first users began with, as its PostgreSQL snapshot tells it. */
interface Column {
  name: string;
  type: string;
  primaryKey: boolean;
  notNull: boolean;
}

export interface FirstTable {
  name: string;
  columns: Record<string, Column>;
  foreignKeys: Record<string, { tableTo: string; columnsFrom: string[]; columnsTo: string[] }>;
}

export type Row = Record<string, string | number | boolean | null>;

/** Rows of each table. In the last one everything is null that may be. */
export const ROWS = 4;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2026, 9, 1);

/** Columns with a closed list of words. */
const WORDS: Record<string, readonly string[]> = {
  "applications.state": words.APPLICATION_STATES,
  "applications.stage": words.STAGES,
  "application_sectors.choice": words.SECTOR_CHOICES,
  "areas.kind": words.AREA_KINDS,
  "calls.state": words.CALL_STATES,
  "claims.state": words.CLAIM_STATES,
  "consents.kind": words.CONSENT_KINDS,
  "deals.state": ["interested", "offered", "completed", "declined"],
  "deals.started_by": words.DEAL_SIDES,
  "jobs.state": ["queued", "running", "done", "failed"],
  "match_marks.kind": words.MARK_KINDS,
  "memberships.role": words.ROLES,
  "needs.kind": words.NEED_KINDS,
  "organizations.kind": words.ORGANIZATION_KINDS,
  "organizations.verification": words.VERIFICATION_STATES,
  "outcomes.kind": words.OUTCOME_KINDS,
  "plan_links.kind": ["implements", "supersedes"],
  "plan_resources.kind": words.RESOURCE_KINDS,
  "policies.state": ["retired", "retired", "published", "draft"],
  "priorities.tier": words.TIERS,
  "reservations.state": ["reserved", "consumed", "released"],
  "resources.kind": words.RESOURCE_KINDS,
  "resources.state": words.RESOURCE_STATES,
  "targets.comparator": words.COMPARATORS,
  "targets.kind": words.TARGET_KINDS,
  "users.locale": words.LOCALE_CODES,
  "verifications.state": words.VERIFICATION_STATES,
  "events.subject": ["deal", "application", "resource", "organization"],
  "events.kind": [
    "deal.offered",
    "application.submitted",
    "resource.edited",
    "organization.edited",
  ],
};

/** Lists among the JSON columns; the others hold objects. */
const LISTS = new Set(
  "terms steps_done rubric parts blockers sectors lead participants serves partners".split(" "),
);

/** The first schema's tables, each after those that it names. */
export function firstTables(): FirstTable[] {
  const path = "db/migrations/postgres/meta/0000_snapshot.json";
  const snapshot: { tables: Record<string, FirstTable> } = JSON.parse(readFileSync(path, "utf8"));
  const waiting = Object.values(snapshot.tables);
  const sorted: FirstTable[] = [];
  const placed = new Set<string>();
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) =>
      Object.values(table.foreignKeys).every(({ tableTo }) => placed.has(tableTo)),
    );
    const [table] = waiting.splice(next, 1);
    if (!table || next < 0) throw new Error("Tables name each other in a circle");
    sorted.push(table);
    placed.add(table.name);
  }
  return sorted;
}

/** Made-up rows of one table whose parents are the rows of the same index. */
export function rowsOf(table: FirstTable): Row[] {
  return Array.from({ length: ROWS }, (_, index) =>
    Object.fromEntries(
      Object.values(table.columns).map((column) => [column.name, cellOf(table, column, index)]),
    ),
  );
}

function cellOf(table: FirstTable, column: Column, index: number): Row[string] {
  if (index === ROWS - 1 && !column.notNull && !column.primaryKey) return null;
  const parent = Object.values(table.foreignKeys).find(({ columnsFrom }) =>
    columnsFrom.includes(column.name),
  );
  if (parent) return `${parent.columnsTo[0]} ${parent.tableTo} ${index}`;
  const list = WORDS[`${table.name}.${column.name}`];
  if (list) return list[index % list.length] ?? null;
  // Others name an area by its name.
  if (column.name === "area" || `${table.name}.${column.name}` === "areas.name") {
    return `area ${index}`;
  }
  return ofType(table, column, index);
}

function ofType(table: FirstTable, { name, type }: Column, index: number): Row[string] {
  if (type === "boolean") return index % 2 === 0;
  if (type === "integer" || type === "bigint") return index + 1;
  if (type === "double precision") return (index + 1) / 8;
  if (type === "jsonb") {
    if (table.name === "mandates" && name === "body") return JSON.stringify(OPEN_MANDATE);
    return LISTS.has(name) ? "[]" : "{}";
  }
  if (type.startsWith("timestamp")) return START_MS + index * DAY_MS;
  return `${name} ${table.name} ${index}`;
}
