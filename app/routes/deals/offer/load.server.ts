import { isApart, movesFor } from "#app/domain/deals/lifecycle.ts";
import { roundOf } from "#app/domain/deals/offer.ts";
import { againstAsked, changesBetween } from "#app/domain/deals/term-changes.ts";
import { termsOf } from "#app/domain/deals/terms.ts";
import { applicantAccess, can } from "#app/domain/identity/permissions.ts";
import { answerDays } from "#app/domain/registry/mandate.ts";
import { afterWorkingDays, lastDayOf } from "#app/domain/time.ts";
import type { DealSide } from "#app/domain/vocabulary.ts";
import type { SignedInVisit } from "#app/http/visit.server.ts";
import { hashOfRow } from "#app/services/deals/offer-rows.server.ts";
import { capacityOf } from "#db/queries/deals/balances.server.ts";
import { type DealContext, subjectOf } from "#db/queries/deals/deal.server.ts";
import { agreementOf, type OfferRow, offersOf } from "#db/queries/deals/offers.server.ts";
import { shownNeeds } from "#db/queries/deals/shown-needs.server.ts";
import { namesOf } from "#db/queries/identity/names.server.ts";
import { mandateInForce } from "#db/queries/registry/mandate-in-force.server.ts";

const NOTHING_BEFORE = { terms: {}, conditions: [] };

/**
 * What the panel of offers shows a side of a deal. Staff of a district see where it stands and no term: those are for
 * the two sides.
 *
 * @param side null for who is of neither
 */
export async function loadOffer(
  here: SignedInVisit,
  { context, side }: { context: DealContext; side: DealSide | null },
) {
  const { db } = here;
  const { deal } = context;
  const versions = await offersOf(db.read, deal.id);
  const last = versions.at(-1) ?? null;
  const standing = {
    state: last?.state ?? null,
    number: last?.number ?? 0,
    round: roundOf(versions.map((version) => version.side)),
    by: last?.side ?? null,
    validUntil: last?.validUntil ?? null,
  };
  if (side === null) return { ...standing, side, terms: null };
  return { ...standing, side, terms: await termsSeen(here, { context, side, versions }) };
}

export type LoadedOffer = Awaited<ReturnType<typeof loadOffer>>;
export type OfferTerms = NonNullable<LoadedOffer["terms"]>;

async function termsSeen(
  { db, actor, now }: SignedInVisit,
  { context, side, versions }: { context: DealContext; side: DealSide; versions: OfferRow[] },
) {
  const { deal, resource } = context;
  const subject = subjectOf(context);
  const acts = can(
    actor,
    side === "startup" ? "deal:act-as-startup" : "deal:act-as-provider",
    subject,
  );
  const moves = acts && subject.providerInStanding ? movesFor(deal.state, side) : [];
  const about = moves.filter((move) => isApart(move, "offer"));
  const shown = versions.map((version, index) => shownVersion(version, versions[index - 1]));
  const current = shown.at(-1) ?? null;
  const { terms: offerable, needed } = termsOf(resource);
  const hidden = side === "provider" && applicantAccess("provider", subject).view === "nothing";
  const needs = hidden ? [] : await shownNeeds(db.read, deal);
  const mandate = await mandateInForce(db.read, resource.id);
  return {
    version: deal.version,
    moves: about,
    current,
    earlier: shown.slice(0, -1).reverse(),
    asked: current ? againstAsked(current.terms, { needs, offerable }) : [],
    offerable,
    needed,
    agreement: await agreed(db.read, deal.id),
    // What the provider has left is its own business.
    left: side === "provider" ? await capacityOf(db.read, resource.id) : null,
    suggestedDay: lastDayOf(new Date(afterWorkingDays(now.getTime(), answerDays(mandate)))),
  };
}

function shownVersion(version: OfferRow, before: OfferRow | undefined) {
  const { number, side, state, terms, conditions, message, validUntil, createdAt } = version;
  return {
    ...{ number, side, state, terms, conditions, message, validUntil, createdAt },
    hash: hashOfRow(version),
    changes: changesBetween(before ?? NOTHING_BEFORE, version),
    first: before === undefined,
    settledNote: version.settledNote,
  };
}

async function agreed(db: SignedInVisit["db"]["read"], dealId: string) {
  const agreement = await agreementOf(db, dealId);
  if (!agreement) return null;
  const names = await namesOf(db, [agreement.acceptedBy]);
  const { number, hash, acceptedAt, acceptedBy } = agreement;
  return { number, hash, acceptedAt, name: names.get(acceptedBy) ?? null };
}
