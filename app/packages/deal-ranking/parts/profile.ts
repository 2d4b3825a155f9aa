import type { Past } from "../past.ts";
import type { Question } from "../question.ts";
import { rowOf } from "../sparse-rows.ts";
import type { Part } from "./part.ts";

const PRIOR_DEALS = 10;

/** What a provider says of itself (tags, areas, stages, text) and what others of its kind did. */
export const profile: Part = {
  features: ["ownTags", "ownAreas", "ownStages", "ownText", "kind"],
  write({ question, past }, [byTag, byArea, byStage, byText, byKind]) {
    const { corpus, tags, words } = past.history;
    const { providers, startups } = corpus;
    const asked = new Set(rowOf(startups.tags, question.startup));
    const said = new Set(rowOf(startups.words, question.startup));
    for (let provider = 0; provider < providers.count; provider++) {
      byTag[provider] = shared(asked, rowOf(providers.tags, provider), tags.weight);
      byText[provider] = shared(said, rowOf(providers.words, provider), words.weight);
      byArea[provider] = fits(question.area, rowOf(providers.areas, provider));
      byStage[provider] = stageFit(question, rowOf(providers.stages, provider));
    }
    kindLifts(byKind, { question, past });
  },
};

/** Share of the provider's words that the question has too. */
function shared(asked: ReadonlySet<number>, own: Int32Array, weight: Float64Array): number {
  if (asked.size === 0 || own.length === 0) return 0;
  let both = 0;
  let all = 0;
  for (const word of own) {
    const square = weight[word] ** 2;
    all += square;
    if (asked.has(word)) both += square;
  }
  return both === 0 ? 0 : Math.sqrt(both / all);
}

/** 1 or -1 where both sides say something, 0 where one does not. */
function fits(asked: number, own: Int32Array): number {
  if (asked < 0 || own.length === 0) return 0;
  return own.includes(asked) ? 1 : -1;
}

function stageFit({ stages }: Question, own: Int32Array): number {
  if (!stages || own.length === 0) return 0;
  let share = 0;
  for (const stage of own) share += stages[stage] ?? 0;
  return 2 * share - 1;
}

/** How far above everybody's share of the likely stage each kind's is. */
function kindLifts(
  column: Float64Array,
  { question: { stage }, past }: { question: Question; past: Past },
): void {
  const { rounds, corpus } = past.history;
  const { kind: kindOf } = corpus.providers;
  if (corpus.sizes.kinds === 0 || stage < 0) return;
  const deals = new Float64Array(corpus.sizes.kinds);
  const atStage = new Float64Array(corpus.sizes.kinds);
  const all = { deals: 0, atStage: 0 };
  for (let round = 0; round < past.end; round++) {
    const like = rounds.stage[round] === stage ? 1 : 0;
    for (const provider of rowOf(rounds.providers, round)) {
      all.deals += 1;
      all.atStage += like;
      if (kindOf[provider] < 0) continue;
      deals[kindOf[provider]] += 1;
      atStage[kindOf[provider]] += like;
    }
  }
  if (all.deals === 0) return;
  const share = (all.atStage + 1) / all.deals;
  for (let provider = 0; provider < column.length; provider++) {
    const kind = kindOf[provider];
    if (kind < 0) continue;
    const own = atStage[kind] + PRIOR_DEALS * share;
    column[provider] = Math.log(own / ((deals[kind] + PRIOR_DEALS) * share));
  }
}
