import type { History } from "./history.ts";
import { company } from "./parts/company.ts";
import { neighbours } from "./parts/neighbours.ts";
import { orders } from "./parts/orders.ts";
import type { Asked, Part } from "./parts/part.ts";
import { profile } from "./parts/profile.ts";
import { texts } from "./parts/texts.ts";
import { ticket } from "./parts/ticket.ts";
import { traits } from "./parts/traits.ts";
import type { Past } from "./past.ts";
import { questionOf } from "./question.ts";
import { popularities } from "./recency.ts";
import { Tallier } from "./tally.ts";

/** The parts of a score that are known before anything is learnt. */
const PARTS: readonly (Part & { part: string })[] = [
  { part: "traits", ...traits },
  { part: "neighbours", ...neighbours },
  { part: "texts", ...texts },
  { part: "company", ...company },
  { part: "ticket", ...ticket },
  { part: "profile", ...profile },
  { part: "orders", ...orders },
];

/** The parts of a score, each with its features, in the order of the columns. */
export const SCORE_PARTS: readonly { part: string; features: readonly string[] }[] = [
  { part: "activity", features: ["deals"] },
  ...PARTS.map(({ part, features }) => ({ part, features })),
];

export const FEATURES: readonly string[] = SCORE_PARTS.flatMap(({ features }) => features);

/** A question with every feature of every provider; it holds until the next question. */
export interface Described extends Asked {
  /** Everybody's share of the deals by half-life: the model mixes the first column from these. */
  popularities: readonly Float64Array[];
  /** One a feature, with a value a provider; the first, "deals", is left to the model. */
  columns: readonly Float64Array[];
}

/** Describes startups that ask, one after the other, by what was known at the time. */
export interface Features {
  describe(startup: number, past: Past): Described;
}

export function createFeatures(history: History): Features {
  const tallier = new Tallier(history);
  const columns = FEATURES.map(() => new Float64Array(history.corpus.providers.count));
  return {
    describe(startup, past) {
      const question = questionOf(startup, past);
      const tally = tallier.of(question, past);
      const byHalfLife = popularities(tally);
      const asked = { question, past, tally, shares: byHalfLife[0] };
      let from = 1;
      for (const part of PARTS) {
        const own = columns.slice(from, from + part.features.length);
        for (const column of own) column.fill(0);
        part.write(asked, own);
        from += own.length;
      }
      return { ...asked, popularities: byHalfLife, columns };
    },
  };
}
