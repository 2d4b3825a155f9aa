import type { DealState, DeclineReason } from "../vocabulary.ts";
import type { TimelineSide } from "./audience.ts";
import type { DealEntry } from "./history.ts";
import { isApart, type MoveApart } from "./lifecycle.ts";
import type { ToldEntry } from "./tell.ts";

/** An entry as it was told to its reader, with the names that it may be told with. */
export interface NamedEntry
  extends Pick<
    ToldEntry,
    "what" | "side" | "move" | "offer" | "mine" | "back" | "reason" | "readers"
  > {
  name: string | null;
  assignee: string | null;
}

/** The messages that entries are told by; their words stand in app/platform/i18n/messages/deals.ts. */
type EntryKey =
  | `event.${DealEntry["what"]}`
  | `event.offer.${MoveApart<"offer">}`
  | `event.outcome.${MoveApart<"outcome">}`
  | `event.by.${"you" | "your-team"}`
  | `event.readers.${"own" | "sides" | "all" | "others"}`
  | `deal.side.${DealEntry["side"]}`
  | `state.${DealState}`
  | `decline.${DeclineReason}`;

/** The words of one language, such as `translator` of app/platform/i18n gives. */
export type EntryWords = (key: EntryKey, values?: Record<string, string>) => string;

/** An entry in words. */
export interface DescribedEntry {
  /** What happened: "Declined", "Assigned to 沈评审". */
  title: string;
  /** Who did it, as the reader may know: "You", "Provider · 沈评审". */
  by: string;
  reason: string | null;
  /** Who reads it besides. */
  seenBy: string;
}

/**
 * The words of an entry, from the entry, its reader and a language: the one place that writes them, for page, mail,
 * digest and export.
 */
export function describeEntry(
  entry: NamedEntry,
  { side: reader }: { side: TimelineSide },
  t: EntryWords,
): DescribedEntry {
  const { reason } = entry;
  return {
    title: titleOf(entry, t),
    by: whoDid(entry, reader, t),
    reason: reason === null ? null : t(`decline.${reason}`),
    seenBy: t(`event.readers.${reachOf(entry, reader)}`),
  };
}

function titleOf({ what, move, offer, back, assignee }: NamedEntry, t: EntryWords): string {
  // Of offers and outcomes the act says more than the state that it led to; older ones carry no version.
  if (isApart(move, "offer") && offer !== null) {
    return t(`event.offer.${move}`, { number: String(offer) });
  }
  if (isApart(move, "outcome") && move !== "complete") return t(`event.outcome.${move}`);
  if (what === "undone") return t("event.undone", { state: back ? t(`state.${back}`) : "" });
  if (what === "assigned") return t("event.assigned", { name: assignee ?? "" });
  return t(`event.${what}`);
}

function whoDid({ mine, side, name }: NamedEntry, reader: TimelineSide, t: EntryWords): string {
  if (mine) return t("event.by.you");
  if (side === reader) return name ?? t("event.by.your-team");
  return [t(`deal.side.${side}`), name].filter(Boolean).join(" · ");
}

function reachOf({ readers }: NamedEntry, reader: TimelineSide) {
  if (readers.length === 1) return readers[0] === reader ? "own" : "others";
  return readers.includes("district") ? "all" : "sides";
}
