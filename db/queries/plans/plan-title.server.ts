import { eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { plans } from "../../schema/plans.ts";

/** A plan's title in one language, or null where there is no such plan any more. */
export async function planTitle(db: Db, slug: string, locale: "zh" | "en"): Promise<string | null> {
  const [row] = await db
    .select({ zh: plans.titleZh, en: plans.titleEn })
    .from(plans)
    .where(eq(plans.slug, slug))
    .limit(1);
  return row?.[locale] ?? null;
}
