import { and, asc, eq, inArray } from "drizzle-orm";
import { type Answer, type ResponseRecord, responseRecord } from "#app/domain/deals/response.ts";
import type { Db } from "../../client.server.ts";
import { deals, events } from "../../schema/deals.ts";

const ANSWERS = ["deal.introduced", "deal.declined", "deal.expired"];

/**
 * How reliably each resource answers the startups that ask: from the first answer to each request, as the
 * events say. Resources that nobody has asked yet are not in the map.
 *
 * @param scope only these resources; all when left out
 */
export async function responseRecords(
  db: Db,
  scope?: { resources: string[] },
): Promise<Map<string, ResponseRecord>> {
  if (scope?.resources.length === 0) return new Map();
  const rows = await db
    .select({
      resourceId: deals.resourceId,
      dealId: deals.id,
      at: events.at,
      kind: events.kind,
      payload: events.payload,
    })
    .from(events)
    .innerJoin(deals, eq(deals.id, events.subjectId))
    .where(
      and(
        eq(events.subject, "deal"),
        inArray(events.kind, ANSWERS),
        eq(deals.startedBy, "startup"),
        scope ? inArray(deals.resourceId, scope.resources) : undefined,
      ),
    )
    .orderBy(asc(events.at), asc(events.id));
  const byResource = new Map<string, Map<string, Answer>>();
  for (const { resourceId, dealId, at, kind, payload } of rows) {
    if (payload.from !== "interested") continue;
    const answers = byResource.get(resourceId) ?? new Map<string, Answer>();
    byResource.set(resourceId, answers);
    // An answer that was undone is followed by the one that stands.
    answers.set(dealId, {
      answeredAt: kind === "deal.expired" ? null : at.getTime(),
      dueAt: typeof payload.due === "number" ? payload.due : null,
    });
  }
  return new Map(
    [...byResource].map(([resourceId, answers]) => [
      resourceId,
      responseRecord([...answers.values()]),
    ]),
  );
}
