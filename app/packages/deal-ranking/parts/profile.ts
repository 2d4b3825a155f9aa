import type { Question } from "../question.ts";
import { rowOf } from "../sparse-rows.ts";
import type { TrackRecord } from "../track-record.ts";
import { addTo, columnsOf, type Part } from "./part.ts";

export const PROFILE = ["ownTags", "ownAreas", "ownStages", "ownText", "kind"] as const;

const PRIOR_DEALS = 10;

/** What a provider says of itself (tags, areas, stages, text) and what others of its kind did. */
export function profilePart(record: TrackRecord): Part {
  const { corpus, tags, words } = record;
  const { providers } = corpus;
  const columns = columnsOf(5, providers.count);
  const [byTag, byArea, byStage, byText, byKind] = columns;
  const kinds = kindLifts(record);
  return {
    columns(question) {
      const asked = new Set(question.tags);
      const said = new Set(question.words);
      const lift = kinds(question);
      for (let provider = 0; provider < providers.count; provider++) {
        byTag[provider] = shared(asked, rowOf(providers.tags, provider), tags.weight);
        byText[provider] = shared(said, rowOf(providers.words, provider), words.weight);
        byArea[provider] = fits(question.area, rowOf(providers.areas, provider));
        byStage[provider] = stageFit(question, rowOf(providers.stages, provider));
        byKind[provider] = lift(providers.kind[provider]);
      }
      return columns;
    },
  };
}

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
function kindLifts({
  rounds,
  corpus,
}: TrackRecord): (question: Question) => (kind: number) => number {
  const { kinds, stages } = corpus.sizes;
  if (kinds === 0) return () => () => 0;
  const counts = new Float64Array((kinds + 1) * (stages + 1));
  const ofKind = new Float64Array(kinds + 1);
  const ofStage = new Float64Array(stages + 1);
  let total = 0;
  for (let round = 0; round < rounds.count; round++) {
    const stage = rounds.stage[round] + 1;
    for (const provider of rowOf(rounds.providers, round)) {
      const kind = corpus.providers.kind[provider] + 1;
      addTo(counts, kind * (stages + 1) + stage, 1);
      addTo(ofKind, kind, 1);
      addTo(ofStage, stage, 1);
      total++;
    }
  }
  return ({ stage }) =>
    (kind) => {
      if (kind < 0 || stage < 0 || total === 0) return 0;
      const share = (ofStage[stage + 1] + 1) / total;
      const own = counts[(kind + 1) * (stages + 1) + stage + 1];
      return Math.log((own + PRIOR_DEALS * share) / ((ofKind[kind + 1] + PRIOR_DEALS) * share));
    };
}
