import type { Past } from "../past.ts";
import { rowOf } from "../sparse-rows.ts";
import type { Part } from "./part.ts";

const PRIOR_DEALS = 0.3;

/**
 * Who goes with whom: whether a provider gave to this company before, how often it is in the same companies as
 * those who did, and how often it came in after them.
 */
export const company: Part = {
  features: ["again", "againLast", "together", "follows"],
  write({ question, past, shares }, [again, againLast, together, follows]) {
    const { investors, lastInvestors } = question;
    if (investors.size === 0) return;
    const all = countCompanions(past, { investors: investors.keys(), together, follows, question });
    for (let provider = 0; provider < shares.length; provider++) {
      const share = shares[provider];
      together[provider] = beyond(together[provider], all.together * share);
      follows[provider] = beyond(follows[provider], all.follows * share);
    }
    for (const [investor, times] of investors) {
      again[investor] = Math.log(1 + times);
      together[investor] = 0;
      follows[investor] = 0;
    }
    for (const investor of lastInvestors) againLast[investor] = 1;
  },
};

function beyond(seen: number, expected: number): number {
  return Math.log((seen + PRIOR_DEALS) / (expected + PRIOR_DEALS));
}

/** Counts who took part in other companies of the investors, and who did so later than they. */
function countCompanions(
  { history: { rounds, ofProvider, corpus }, end }: Past,
  {
    investors,
    together,
    follows,
    question,
  }: {
    investors: Iterable<number>;
    together: Float64Array;
    follows: Float64Array;
    question: { startup: number };
  },
): { together: number; follows: number } {
  const all = { together: 0, follows: 0 };
  const own = corpus.startups.history[question.startup];
  for (const investor of investors) {
    for (const round of rowOf(ofProvider, investor)) {
      if (round >= end) break;
      const startup = rounds.startup[round];
      if (startup === own) continue;
      for (const other of rowOf(rounds.ofStartup, startup)) {
        if (other >= end) break;
        for (const provider of rowOf(rounds.providers, other)) {
          if (provider === investor) continue;
          together[provider] += 1;
          all.together += 1;
          if (other <= round) continue;
          follows[provider] += 1;
          all.follows += 1;
        }
      }
    }
  }
  return all;
}
