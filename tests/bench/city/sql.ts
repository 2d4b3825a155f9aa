import Sqlite from "better-sqlite3";
import { claimsOf, forceOf, leafKnown } from "#app/domain/matching/claims.ts";
import { distinctNeeds, isMoney } from "#app/domain/matching/offers.ts";
import { acceptedSectors, reachOf } from "#app/domain/matching/parts/sector.ts";
import { planWeight } from "#app/domain/matching/plan-weight.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { FACTS, INSTRUMENTS, NEED_KINDS, STAGES } from "#app/domain/vocabulary.ts";
import { timed } from "./timing.ts";
import type { World } from "./world.ts";

/** Closed lists are bit masks and joins go the way of the keys, as one would write it for speed. */
const SCHEMA = `
  create table r (id integer primary key, opens integer, closes integer, free integer,
    min integer, max integer, low integer, high integer,
    serves integer, stages integer, tools integer, asks integer, placed integer, strict integer,
    capacity real);
  create table r_area (r integer, area text, primary key (r, area)) without rowid;
  create table r_sector (r integer, sector text, reach real, inside integer, wide integer,
    primary key (sector, r)) without rowid;
  create table a (id integer primary key, stage integer, readiness integer, area text,
    moves integer, denied integer,
    needs integer, claims integer);
  create table a_need (a integer, at integer, kind integer, money integer, amount integer,
    tool integer, primary key (a, at))
    without rowid;
  create table a_claim (a integer, sector text, strength real, wide integer, primary key (a, sector))
    without rowid;
  create table a_place (a integer, area text, primary key (a, area)) without rowid;`;

/** Every hard requirement, and of the score the sector, stage and capacity parts alone: a lower bound. */
const QUERY = `
  with pairs as (
    select a.id as a, r.id as r,
      0.3 * coalesce((select max(c.strength * s.reach) from a_claim c cross join r_sector s
        on s.sector = c.sector and s.r = r.id where c.a = a.id), 0.4)
      + 0.1 * case when a.stage is null or r.stages = 0 then 0.7 else 1 end
      + 0.08 * r.capacity as score
    from a cross join r
    where (a.stage is null or r.stages = 0 or (r.stages & a.stage))
      and not (r.asks & a.denied)
      and (a.readiness is null or ((r.low is null or a.readiness >= r.low)
        and (r.high is null or a.readiness <= r.high)))
      and (r.opens is null or r.opens <= :now) and (r.closes is null or r.closes >= :now)
      and (r.free is null or r.free > 0)
      and (a.needs = 0 or r.serves = 0 or exists (
        select 1 from a_need n where n.a = a.id and (r.serves & n.kind)
          and (not n.money or ((n.amount is null or ((r.min is null or n.amount >= r.min)
            and (r.max is null or n.amount <= r.max)))
            and (n.tool is null or r.tools = 0 or (r.tools & n.tool))))))
      and (a.claims = 0 or not r.strict or exists (
        select 1 from a_claim c cross join r_sector s on s.sector = c.sector and s.r = r.id
        where c.a = a.id and (s.inside or (c.wide and s.wide))))
      and (a.area is null or a.moves is null or a.moves or not r.placed or exists (
        select 1 from a_place p cross join r_area t on t.r = r.id and t.area = p.area
        where p.a = a.id))),
  ranked as (select *, row_number() over (partition by a order by score desc, r) as place from pairs)
  select count(*) as pairs, sum(place <= 50) as kept, total(score) as total from ranked`;

/** Time of the query in memory for these applications; `pairs` is how many are eligible. */
export function sql(city: World, sample: readonly number[]): { ms: number; pairs: number } {
  const db = new Sqlite(":memory:");
  db.exec(SCHEMA);
  db.transaction(() => {
    city.resources.forEach((resource, id) => {
      addResource(db, { resource, id, city });
    });
    for (const id of sample)
      addApplication(db, city.applications[id] as ApplicationProfile, { id, city });
  })();
  const statement = db.prepare<[{ now: number }], { pairs: number }>(QUERY);
  const { ms, result } = timed(() => statement.get({ now: city.asOf }));
  db.close();
  if (!result) throw new Error("A count has a row");
  return { ms, pairs: result.pairs };
}

function addResource(
  db: Sqlite.Database,
  {
    resource,
    id,
    city: { taxonomy, context },
  }: { resource: ResourceProfile; id: number; city: World },
): void {
  const { mandate } = resource;
  const add = (table: string, ...values: unknown[]) => insert(db, table, [id, ...values]);
  const strict = mandate.sectorsStrict && mandate.sectors.length > 0;
  insert(db, "r", [
    id,
    resource.opensAt,
    resource.closesAt,
    resource.capacityFree,
    mandate.ticketMinFen,
    mandate.ticketMaxFen,
    mandate.readinessMin,
    mandate.readinessMax,
    mask(NEED_KINDS, resource.serves),
    mask(STAGES, mandate.stages),
    mask(INSTRUMENTS, mandate.instruments),
    mask(FACTS, mandate.requires),
    Number(mandate.areas.length > 0),
    Number(strict),
    resource.responseRate ?? 0.5,
  ]);
  for (const area of mandate.areas) add("r_area", area);
  for (const { key } of taxonomy) {
    const plan = planWeight(key, resource.areaPath, context);
    const { value } = reachOf(key, acceptedSectors(resource), { plan, tree: context.tree });
    const inside = mandate.sectors.some((wanted) => context.tree.within(key, wanted));
    const wide = mandate.sectors.some((wanted) => context.tree.within(wanted, key));
    add("r_sector", key, value, Number(inside), Number(wide));
  }
}

function addApplication(
  db: Sqlite.Database,
  application: ApplicationProfile,
  { id, city: { context } }: { id: number; city: World },
): void {
  const { sectors, area, willingToMove, facts, stage } = application;
  const add = (table: string, ...values: unknown[]) => insert(db, table, [id, ...values]);
  const needs = distinctNeeds(application.needs);
  const claims = [...new Set(sectors.filter((each) => forceOf(each) > 0).map(({ key }) => key))];
  const strengths = new Map(
    claimsOf(sectors, context.tree).map((each) => [each.key, each.strength]),
  );
  insert(db, "a", [
    id,
    stage === null ? null : mask(STAGES, [stage]),
    application.readiness,
    area,
    willingToMove === null ? null : Number(willingToMove),
    mask(
      FACTS,
      FACTS.filter((fact) => facts[fact] === false),
    ),
    needs.length,
    claims.length,
  ]);
  needs.forEach((need, at) => {
    const tool = need.instrument === null ? null : mask(INSTRUMENTS, [need.instrument]);
    add("a_need", at, mask(NEED_KINDS, [need.kind]), Number(isMoney(need)), need.amountFen, tool);
  });
  for (const key of claims) {
    add("a_claim", key, strengths.get(key) ?? 0, Number(!leafKnown(key, sectors, context.tree)));
  }
  for (const place of area === null ? [] : context.areaPath(area)) add("a_place", place);
}

function mask(list: readonly string[], chosen: readonly string[]): number {
  return chosen.reduce((bits, each) => bits | (1 << list.indexOf(each)), 0);
}

const statements = new WeakMap<Sqlite.Database, Map<string, Sqlite.Statement>>();

function insert(db: Sqlite.Database, table: string, values: unknown[]): void {
  const prepared = statements.get(db) ?? new Map<string, Sqlite.Statement>();
  statements.set(db, prepared);
  const statement =
    prepared.get(table) ??
    db.prepare(`insert into ${table} values (${values.map(() => "?").join()})`);
  prepared.set(table, statement);
  statement.run(values);
}
