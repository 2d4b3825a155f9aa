import { readingOf } from "#app/domain/deals/reader.ts";
import type { Actor } from "#app/domain/identity/actor.ts";
import type { Db } from "#db/client.server.ts";
import { type DealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { dealTimeline, type TimelineLine } from "#db/queries/deals/timeline.server.ts";
import { anonymousTexts } from "../applications/anonymity.server.ts";

/**
 * The timeline of a deal as this person may read it, oldest first; empty for whoever stands on no side of it. What the
 * founder answered before the introduction stands there only where it still names nobody.
 *
 * @param after the id of the entry that he saw last: only later ones
 */
export async function readTimeline(
  db: Db,
  { actor, context, after }: { actor: Actor; context: DealContext; after?: string },
): Promise<TimelineLine[]> {
  const reading = readingOf(actor, subjectOf(context));
  if (!reading) return [];
  const { id: dealId, applicationId } = context.deal;
  const asked = after === undefined ? { dealId, reading } : { dealId, reading, after };
  const lines = await dealTimeline(db, asked);
  if (reading.reader.words !== "anonymous") return lines;
  const open = lines.filter(({ side, text }) => side === "startup" && text !== null);
  const texts = await anonymousTexts(
    db,
    open.map(({ text }) => ({ applicationId, text: text ?? "" })),
  );
  const shown = new Map(open.map(({ id }, at) => [id, texts[at] || null]));
  return lines.map((line) => {
    if (!shown.has(line.id)) return line;
    const text = shown.get(line.id) ?? null;
    // What it said before was checked with other names in force.
    return { ...line, text, before: [], withheld: text === null };
  });
}
