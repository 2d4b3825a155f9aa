import { type DealEnds, sidesReading, type TimelineSide } from "./audience.ts";
import { audiences, type DealEntry } from "./history.ts";
import { isTalk } from "./talk.ts";

/** Who reads a deal's timeline, and how much of the applicant he may know. */
export interface HistoryReader {
  userId: string;
  side: TimelineSide;
  /** The names of people of another side may be told. */
  names: boolean;
  /**
   * The startup's own words, which may say who it is: all of them, those before the introduction that name nobody, or
   * none.
   */
  words: "all" | "anonymous" | "none";
}

/** An entry as its reader may know it; people by their ids, null for whom they may not know. */
export interface ToldEntry
  extends Pick<
    DealEntry,
    "id" | "at" | "what" | "side" | "move" | "offer" | "reason" | "text" | "follows"
  > {
  /** There are words that the reader may not see any more, or may not see yet. */
  withheld: boolean;
  /** The reader did it. */
  mine: boolean;
  personId: string | null;
  assigneeId: string | null;
  /** For `undone`: the state it went back to. */
  back: DealEntry["to"];
  /** The sides that read it. */
  readers: TimelineSide[];
  /** What stood there before it was edited or corrected, the oldest first. */
  before: { text: string; at: Date }[];
  /** When its present words were written; null where they are the first. */
  changedAt: Date | null;
}

/**
 * The timeline for a reader, in the order given: entries that he may see, as the query gives them. Edits are no lines
 * of their own: the entry shows its newest words, with the earlier ones beside.
 */
export function tellHistory(
  entries: readonly DealEntry[],
  { reader, ends }: { reader: HistoryReader; ends: DealEnds },
): ToldEntry[] {
  const reading = audiences(entries);
  const changes = changesOf(entries);
  return entries
    .filter(({ what }) => what !== "edited")
    .map((entry) => {
      const { id, at, what, side, move, offer, reason, actorId, assignee, follows } = entry;
      const mine = actorId === reader.userId;
      const known = mine || reader.names || side === reader.side;
      const shown = seesWords(entry, reader);
      const texts = [entry, ...(changes.get(id) ?? [])];
      const newest = texts.at(-1) ?? entry;
      return {
        ...{ id, at, what, side, move, offer, reason, mine, follows },
        text: shown ? newest.text : null,
        withheld: !shown && entry.text !== null,
        personId: known ? actorId : null,
        assigneeId: assignee,
        back: what === "undone" ? entry.to : null,
        readers: sidesReading(reading.get(id) ?? [], ends),
        before: shown
          ? texts.slice(0, -1).map((earlier) => ({ text: earlier.text ?? "", at: earlier.at }))
          : [],
        changedAt: newest === entry ? null : newest.at,
      };
    });
}

function changesOf(entries: readonly DealEntry[]): Map<string, DealEntry[]> {
  const changes = new Map<string, DealEntry[]>();
  for (const entry of entries) {
    if (!entry.follows || (entry.what !== "edited" && entry.what !== "corrected")) continue;
    changes.set(entry.follows, [...(changes.get(entry.follows) ?? []), entry]);
  }
  return changes;
}

/** The startup's words are its own to show; what it wrote to the districts by name they read. */
function seesWords({ side, what }: DealEntry, { side: reader, words }: HistoryReader): boolean {
  if (side !== "startup" || words === "all") return true;
  if (reader === "district") return isTalk(what) || what === "corrected";
  return words === "anonymous" && what === "answer";
}
