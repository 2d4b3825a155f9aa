import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { drain } from "#app/platform/jobs.server.ts";
import type { Log } from "#app/platform/log.server.ts";
import { jobHandlers } from "#app/services/job-handlers.server.ts";
import { deliverPast } from "#app/services/messages/deliver-past.server.ts";
import { claimResource } from "#app/services/registry/claim-resource.server.ts";
import type { Database } from "#db/client.server.ts";
import { resources } from "#db/schema/resources.ts";
import { users } from "#db/schema/users.ts";
import { actorFor, districtStaff, systemAdmin } from "./cast.server.ts";
import { dealStories } from "./deals.ts";
import { providerStories } from "./providers.ts";
import { tellReadings } from "./readings.server.ts";
import { startupStories } from "./startups.ts";
import { tellDeal } from "./tell-deal.server.ts";
import { type Offered, tellProvider } from "./tell-provider.server.ts";
import { type Applied, tellStartup } from "./tell-startup.server.ts";

const ADMIN = { name: "系统管理员", email: "admin@demo.parkmatch.cn" };
const MINHANG = { name: "闵行·方既明", email: "staff@demo.parkmatch.cn" };
const JIADING = { name: "嘉定·易安然", email: "staff-jiading@demo.parkmatch.cn" };

/**
 * Tells every story once, through the services that people use, so that events and matches exist. A
 * database in which they were told is left alone.
 *
 * @returns whether they were told now
 */
export async function tellStories(
  db: Database,
  { now, log }: { now: Date; log: Log },
): Promise<boolean> {
  const told = await db.read.$count(users, eq(users.email, ADMIN.email));
  if (told > 0) return false;
  const start = daysBefore(now, 150);
  await systemAdmin(db, ADMIN, start);
  const staff = await bothDistricts(db, start);
  const offered = new Map<string, Offered>();
  for (const [index, story] of providerStories.entries()) {
    const made = await tellProvider(db, story, { number: index + 1, staff, now: start });
    for (const [key, resource] of made) offered.set(key, resource);
  }
  await tellClaims(db, offered, daysBefore(now, 2));
  const [minhang, jiading] = staff as [Actor, Actor];
  await tellReadings(db, {
    reporters: { "minhang-2025": minhang, "jiading-2024": jiading },
    now,
  });
  const applied = new Map<string, Applied>();
  for (const [index, [slug, story]] of Object.entries(startupStories).entries()) {
    applied.set(slug, await tellStartup(db, story, { number: 100 + index, staff, now }));
  }
  // Deals are acts on matches: those must be there first.
  await drain(db, { handlers: jobHandlers, log });
  for (const story of dealStories) await tellDeal(db, story, { offered, applied, now });
  await deliverPast(db, { until: now });
  return true;
}

async function bothDistricts(db: Database, now: Date): Promise<Actor[]> {
  const minhang = await districtStaff(db, {
    person: MINHANG,
    body: "示例·闵行区科创服务中心",
    area: "闵行区",
    now,
  });
  const jiading = await districtStaff(db, {
    person: JIADING,
    body: "示例·嘉定区科创服务中心",
    area: "嘉定区",
    now,
  });
  return [await actorFor(db, minhang.userId), await actorFor(db, jiading.userId)];
}

/** Who wants to run an entry that a plan names, and waits for staff. */
const CLAIMS = [
  { by: "harbour", kind: "incubator", plan: "minhang-2025" },
  { by: "chip-lab", kind: "incubator", plan: "jiading-2024" },
] as const;

async function tellClaims(
  db: Database,
  offered: ReadonlyMap<string, Offered>,
  now: Date,
): Promise<void> {
  for (const { by, kind, plan } of CLAIMS) {
    const actor = offered.get(by)?.actor;
    const [named] = await db.read
      .select({ id: resources.id })
      .from(resources)
      .where(and(eq(resources.state, "named"), eq(resources.kind, kind), eq(resources.plan, plan)))
      .orderBy(asc(resources.slug))
      .limit(1);
    const organizationId = actor?.memberships[0]?.organizationId;
    if (!actor || !named || !organizationId) throw new Error(`Nothing of ${plan} to claim`);
    await claimResource(db, {
      actor,
      resourceId: named.id,
      organizationId,
      note: "示例认领：运营协议已上传至区里，请核对。",
      now,
    });
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}
