import { desc, eq } from "drizzle-orm";
import type { Db } from "../../client.server.ts";
import { jobs } from "../../schema/jobs.ts";

export interface ProposalAsk {
  /** Whose weights; null for those of all districts that have none of their own. */
  district: string | null;
  /** Proposals show cases of some areas: those of others are not for the same eyes. */
  areas: string[];
}

export function proposalKey({ district, areas }: ProposalAsk): string {
  return JSON.stringify({ district, areas: [...areas].sort() } satisfies ProposalAsk);
}

const LOOKED_AT = 100;

/** The last proposal for this district and these areas that was worked out, and whether another is on its way. */
export async function latestProposal(
  db: Db,
  ask: ProposalAsk,
): Promise<{ result: unknown; at: Date | null; waiting: boolean; error: string | null }> {
  const key = proposalKey(ask);
  const rows = await db
    .select()
    .from(jobs)
    .where(eq(jobs.kind, "propose-weights"))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(LOOKED_AT);
  const own = rows.filter(({ payload }) => payload.areas === key);
  const done = own.find(({ state }) => state === "done");
  const [last] = own;
  return {
    result: done?.result ?? null,
    at: done?.finishedAt ?? null,
    waiting: last?.state === "queued" || last?.state === "running",
    error: last?.state === "failed" ? last.error : null,
  };
}
