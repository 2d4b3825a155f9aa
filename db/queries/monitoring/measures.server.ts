import { and, asc, inArray } from "drizzle-orm";
import type { Measure } from "#app/domain/monitoring/derived.ts";
import type { Db } from "../../client.server.ts";
import { resources } from "../../schema/resources.ts";
import { answersNow } from "../registry/standing.server.ts";
import { inDistricts, scopeOf } from "./scope.server.ts";

const FEN_PER_YI = 1e10;

/** What the registry says of these areas now: funds in 亿元, incubators by number; only what somebody answers for. */
export async function measures(db: Db, areas: string[]): Promise<Record<Measure, number>> {
  const { districts, within } = await scopeOf(db, areas);
  const rows = await db
    .select({ kind: resources.kind, details: resources.details })
    .from(resources)
    .where(
      and(
        answersNow(db),
        inArray(resources.kind, ["fund", "incubator"]),
        inDistricts(resources.district, districts),
        within ? inArray(resources.area, within) : undefined,
      ),
    )
    .orderBy(asc(resources.id));
  const funds = rows.filter((row) => row.kind === "fund");
  const fen = funds.reduce((sum, { details }) => sum + Number(details.size ?? 0), 0);
  return { fund_size: fen / FEN_PER_YI, incubators: rows.length - funds.length };
}
