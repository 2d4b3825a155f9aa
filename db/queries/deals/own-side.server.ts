import { eq } from "drizzle-orm";
import { audiences, readEntry } from "#app/domain/deals/history.ts";
import type { OwnSide } from "#app/domain/deals/leak-check.ts";
import type { Reading } from "#app/domain/deals/reader.ts";
import type { Db } from "../../client.server.ts";
import { needs } from "../../schema/applications.ts";
import { reviews } from "../../schema/deals.ts";
import { users } from "../../schema/users.ts";
import type { DealContext } from "./deal.server.ts";
import { visibleEntries } from "./visible-entries.server.ts";

/** What a side keeps to itself about a deal, and what its other readers have read of it. */
export interface KeptAndSaid {
  own: OwnSide;
  shared: string[];
}

/** For holding a text for others against what only the own side knows: its notes, its reviews and who wrote them. */
export async function keptAndSaid(
  db: Db,
  { context, reading }: { context: DealContext; reading: Reading },
): Promise<KeptAndSaid> {
  const { viewer, stand } = reading;
  const { id: dealId, applicationId } = context.deal;
  const rows = await visibleEntries(db, { viewer, dealIds: [dealId] });
  const entries = rows.flatMap((row) => readEntry(row) ?? []);
  const reaching = audiences(entries);
  const isOwn = (id: string) => (reaching.get(id) ?? []).every((party) => party === stand.party);
  const worded = entries.flatMap(({ id, text }) => (text === null ? [] : [{ id, text }]));
  const reviewed =
    stand.side === "provider" ? await reviewsOf(db, dealId) : { scores: [], people: [] };
  return {
    own: {
      notes: worded.filter(({ id }) => isOwn(id)).map(({ text }) => text),
      scores: reviewed.scores,
      people: reviewed.people.filter(({ id }) => id !== viewer.userId).map(({ name }) => name),
    },
    shared: [
      ...worded.filter(({ id }) => !isOwn(id)).map(({ text }) => text),
      ...(await amountsAsked(db, applicationId)),
    ],
  };
}

async function reviewsOf(db: Db, dealId: string) {
  const rows = await db
    .select({ id: users.id, name: users.name, scores: reviews.scores })
    .from(reviews)
    .innerJoin(users, eq(users.id, reviews.reviewerId))
    .where(eq(reviews.dealId, dealId));
  const sheets = rows.map(({ scores }) => Object.values(scores)).filter(({ length }) => length > 0);
  const means = sheets.map(meanOf);
  return {
    scores: [...sheets.flat(), ...means, ...(means.length > 1 ? [meanOf(means)] : [])],
    people: rows.map(({ id, name }) => ({ id, name })),
  };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const FEN_A_YUAN = 100;

/** The sums that the startup asks for are known to both sides. */
async function amountsAsked(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .select({ amountFen: needs.amountFen })
    .from(needs)
    .where(eq(needs.applicationId, applicationId));
  return rows.flatMap(({ amountFen }) =>
    amountFen === null ? [] : [`${amountFen / FEN_A_YUAN}元`],
  );
}
