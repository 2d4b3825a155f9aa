import { asc, between, type SQL, sql } from "drizzle-orm";
import { GROUPS, type Group, type KeptPair } from "#app/domain/matching/kept.ts";
import type { Db } from "../../client.server.ts";
import { engine } from "../../dialect.ts";
import { matches } from "../../schema/matches.ts";

/** Keys are whole multiples of 2⁻⁴³ below 2, so they pass through text as whole numbers, exact on both engines. */
const KEY_STEPS = 2 ** 43;

export interface StoredPair {
  resource: number;
  group: Group;
  key: number;
  policy: number;
}

/**
 * The stored pairs of applications, by application, for a comparison: a row of text for each application, since a
 * million rows one by one take longer to read than to compute.
 *
 * @param from @param to numbers of applications, both included
 */
export async function storedPairs(
  db: Db,
  { from, to }: { from: number; to: number },
): Promise<Map<number, StoredPair[]>> {
  const steps =
    engine === "sqlite"
      ? sql`cast(${matches.key} * ${sql.raw(String(KEY_STEPS))} as integer)`
      : sql`cast(${matches.key} * ${sql.raw(String(KEY_STEPS))} as bigint)`;
  const pair = sql`${matches.resourceNo} || ' ' || ${matches.group} || ' ' || ${matches.policy} || ' ' || ${steps}`;
  const pairs =
    engine === "sqlite" ? sql`group_concat(${pair}, ',')` : sql`string_agg(${pair}, ',')`;
  const rows = await db
    .select({ application: matches.applicationNo, pairs: pairs.mapWith(String) })
    .from(matches)
    .where(between(matches.applicationNo, from, to))
    .groupBy(matches.applicationNo)
    .orderBy(asc(matches.applicationNo));
  return new Map(rows.map(({ application, pairs }) => [application, pairs.split(",").map(read)]));
}

function read(text: string): StoredPair {
  const [resource, group, policy, steps] = text.split(" ");
  return {
    resource: Number(resource),
    group: Number(group) as Group,
    policy: Number(policy),
    key: Number(steps) / KEY_STEPS,
  };
}

/**
 * Rows to insert into `matches`, as a query: numbers alone, so that nothing has to be bound one by one.
 *
 * @param policyOf the version of the policy that scores an application, by its number
 */
export function pairRows(
  pairs: readonly KeptPair[],
  policyOf: (application: number) => number,
): SQL {
  const rows = pairs.map(
    ({ application, resource, group, key }) =>
      `(${whole(application)},${whole(resource)},${whole(group)},${whole(key * KEY_STEPS)},${whole(policyOf(application))})`,
  );
  const near = sql.raw(String(GROUPS.near));
  const steps = sql.raw(engine === "sqlite" ? `${KEY_STEPS}.0` : `${KEY_STEPS}::float8`);
  return sql`select column1, column2, column3, column4 / ${steps}, column3 < ${near}, column5 from (values ${sql.raw(rows.join(","))}) as pairs where true`;
}

/** The rows of these pairs. */
export function arePairs(pairs: readonly { application: number; resource: number }[]): SQL {
  const values = pairs.map(
    ({ application, resource }) => `(${whole(application)},${whole(resource)})`,
  );
  return sql`(${matches.applicationNo}, ${matches.resourceNo}) in (values ${sql.raw(values.join(","))})`;
}

/** Raw SQL gets whole numbers and nothing else. */
function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  return value;
}
