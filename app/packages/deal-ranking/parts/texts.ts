import { type Part, sumOf } from "./part.ts";

const PRIOR_DEALS = 3;
const FLOOR = 0.3;
const TINY = 1e-9;

/** How far above everybody's a provider's earlier companies are like the question in name and text. */
export const texts: Part = {
  features: ["textLift"],
  write({ tally }, [lift]) {
    const [deals] = tally.faded;
    const share = sumOf(tally.texts) / Math.max(1, sumOf(deals));
    if (share < TINY) return;
    for (let provider = 0; provider < lift.length; provider++) {
      const own = tally.texts[provider] + PRIOR_DEALS * share;
      lift[provider] = Math.log(own / ((deals[provider] + PRIOR_DEALS) * share) + FLOOR);
    }
  },
};
