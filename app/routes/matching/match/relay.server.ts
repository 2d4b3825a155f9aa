import type { Link } from "#app/domain/matching/packages.ts";
import type { RelayStep } from "#app/domain/matching/relay.ts";
import type { Stage } from "#app/domain/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { resourceHeads } from "#db/queries/registry/resource-heads.server.ts";

export interface NamedRelayStep {
  stage: Stage;
  next: { id: string; name: string; score: number; link: Link | null }[];
}

/** What may follow, with the names of the resources. */
export async function namedRelay(db: Db, steps: RelayStep[]): Promise<NamedRelayStep[]> {
  const ids = steps.flatMap((step) => step.next.map(({ match }) => match.resourceId));
  const heads = await resourceHeads(db, [...new Set(ids)]);
  return steps.map(({ stage, next }) => ({
    stage,
    next: next.flatMap(({ match, link }) => {
      const head = heads.get(match.resourceId);
      return head ? [{ id: head.id, name: head.name, score: match.score, link }] : [];
    }),
  }));
}
