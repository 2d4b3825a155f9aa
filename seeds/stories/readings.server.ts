import { and, eq } from "drizzle-orm";
import type { Actor } from "#app/domain/identity/actor.ts";
import { momentOf } from "#app/domain/time.ts";
import { recordReading } from "#app/services/monitoring/record-reading.server.ts";
import type { Database } from "#db/client.server.ts";
import { targets } from "#db/schema/plans.ts";

/** Made up, as everything here is: what a reader of a figure is told of it. */
const SOURCE = "示例数据，非官方统计";
const REPORTED_AFTER_MS = 10 * 86_400_000;

const DAYS = ["2025-06-30", "2026-09-30"] as const;

/** By the name that the plan gives the indicator, the values of those days, in the plan's own unit. */
export const DEMO_READINGS: Record<string, Record<string, readonly number[]>> = {
  "minhang-2025": {
    园区企业研发经费支出占营业收入比重: [6.2, 6.7],
    // Behind the straight way from the first figure to the goal.
    有效期内高新技术企业: [1420, 1496],
    战略性新兴产业工业总产值: [1180, 1302],
    // Exceeded.
    "“独角兽”“隐形冠军”企业": [6, 9],
    累计集聚基金规模: [310, 372],
    PCT专利申请量: [150, 193],
    三大先导产业人才: [3, 3.35],
    园区高质量孵化器: [1],
  },
  "jiading-2024": {
    三大先导产业规模以上总产值: [1650, 1890],
    PCT专利申请量: [190, 262],
    "汽车“新四化”规上企业": [78, 97],
  },
};

/** Staff of each district report where its plan stands, so that verdicts show. */
export async function tellReadings(
  db: Database,
  { reporters, now }: { reporters: Record<string, Actor>; now: Date },
): Promise<void> {
  for (const [plan, indicators] of Object.entries(DEMO_READINGS)) {
    const actor = reporters[plan];
    if (!actor) throw new Error(`Nobody reports for ${plan}`);
    for (const [name, values] of Object.entries(indicators)) {
      const indicator = await keyOf(db, { plan, name });
      for (const [at, value] of values.entries()) {
        const observedOn = DAYS[at] as string;
        const reportedAt = new Date(momentOf(observedOn) + REPORTED_AFTER_MS);
        if (reportedAt > now) continue;
        await recordReading(db, {
          ...{ actor, plan, indicator, value, reference: null, observedOn },
          ...{ source: SOURCE, now: reportedAt },
        });
      }
    }
  }
}

async function keyOf(
  db: Database,
  { plan, name }: { plan: string; name: string },
): Promise<string> {
  const [row] = await db.read
    .select({ key: targets.indicatorKey })
    .from(targets)
    .where(and(eq(targets.plan, plan), eq(targets.indicator, name)))
    .limit(1);
  if (!row) throw new Error(`${plan} has no indicator ${name}`);
  return row.key;
}
