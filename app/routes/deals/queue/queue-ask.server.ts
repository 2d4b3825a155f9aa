import { TURNS, type Turn } from "#app/domain/deals/turn.ts";
import { answeringFor } from "#app/domain/identity/actor.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import { type ListParams, type ListSpec, listParams } from "#app/http/list-params.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { searchPattern, searchText } from "#app/platform/pinyin.server.ts";
import type { Db } from "#db/client.server.ts";
import type { QueueAsk, QueueSort } from "#db/queries/deals/queue.server.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";

const QUEUE: ListSpec<QueueSort> = {
  sorts: ["due", "score", "waiting"],
  defaultSort: "due",
  filters: {
    turn: TURNS,
    state: DEAL_STATES,
    resource: null,
    sector: null,
    assigned: ["me", "none"],
    overdue: ["1"],
  },
};

/** The queue that an address asks for, within what the person may see. */
export async function queueAsk(
  { actor, now, db }: SignedInVisit,
  url: URL,
): Promise<{ ask: QueueAsk; params: ListParams<QueueSort> }> {
  const params = listParams(url, QUEUE);
  const { filters, ...list } = params;
  const [assigned] = filters.assigned ?? [];
  const ask: QueueAsk = {
    ...list,
    organizations: answeringFor(actor),
    userId: actor.userId,
    now,
    turn: ((filters.turn ?? [])[0] as Turn | undefined) ?? "ours",
    pattern: list.q === "" ? null : searchPattern(list.q),
    foundSectors: await sectorsFound(db.read, list.q),
    states: (filters.state ?? []) as DealState[],
    resources: filters.resource ?? [],
    sectors: (filters.sector ?? []).filter(isSectorKey),
    assigned: assigned === "me" || assigned === "none" ? assigned : null,
    overdue: (filters.overdue ?? []).length > 0,
  };
  return { ask, params };
}

/** Keys of the sectors whose name holds what was typed, in either language or in pinyin. */
export async function sectorsFound(db: Db, typed: string): Promise<string[]> {
  const plain = typed.normalize("NFKC").toLowerCase().trim();
  if (plain === "") return [];
  return (await taxonomyOf(db))
    .filter(({ zh, en }) => searchText(zh, en).includes(plain))
    .map(({ key }) => key);
}

export function isSectorKey(value: string): boolean {
  return /^[a-z]+(\.[a-z]+)*$/.test(value);
}
