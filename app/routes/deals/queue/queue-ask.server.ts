import { TURNS, type Turn } from "#app/domain/deals/turn.ts";
import { answeringFor } from "#app/domain/identity/actor.ts";
import type { SearchWords } from "#app/domain/input/search.ts";
import { DEAL_STATES, type DealState } from "#app/domain/vocabulary.ts";
import { type ListParams, type ListSpec, listParams } from "#app/http/list-params.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { readSearch, searchText } from "#app/platform/pinyin.server.ts";
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
  const words = readSearch(list.q);
  const ask: QueueAsk = {
    ...list,
    organizations: answeringFor(actor),
    userId: actor.userId,
    now,
    turn: ((filters.turn ?? [])[0] as Turn | undefined) ?? "ours",
    words,
    foundSectors: await sectorsFound(db.read, words),
    states: (filters.state ?? []) as DealState[],
    resources: filters.resource ?? [],
    sectors: (filters.sector ?? []).filter(isSectorKey),
    assigned: assigned === "me" || assigned === "none" ? assigned : null,
    overdue: (filters.overdue ?? []).length > 0,
  };
  return { ask, params };
}

/** Of each word, the keys of the sectors whose name holds it, in either language or in pinyin. */
export async function sectorsFound(db: Db, words: SearchWords | null): Promise<string[][]> {
  if (words === null) return [];
  const sectors = (await taxonomyOf(db)).map(({ key, zh, en }) => ({
    key,
    spelled: spelledSector(`${zh}\n${en}`),
  }));
  return words.map((spellings) =>
    sectors
      .filter(({ spelled }) => spellings.some((spelling) => spelled.includes(spelling)))
      .map(({ key }) => key),
  );
}

const spelledSectors = new Map<string, string>();

/** Spelling out takes a tenth of a millisecond, and the names of sectors are few and stay. */
function spelledSector(names: string): string {
  const known = spelledSectors.get(names);
  if (known !== undefined) return known;
  const made = searchText(...names.split("\n"));
  spelledSectors.set(names, made);
  return made;
}

export function isSectorKey(value: string): boolean {
  return /^[a-z]+(\.[a-z]+)*$/.test(value);
}
