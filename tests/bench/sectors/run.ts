import { createClassifier } from "#app/domain/sectors/classify.ts";
import { readLexicon } from "#seeds/lexicon.server.ts";
import { type Accuracy, accuracy, developmentTexts, realTexts } from "./accuracy.ts";
import { type KindScore, kindTexts, realPitfalls, scoreKinds } from "./kinds.ts";
import { benchSpeed, type Speed } from "./speed.ts";

export interface SectorsBench {
  tune: Accuracy;
  test: Accuracy;
  /** Null where the machine does not have the real texts. */
  real: Accuracy | null;
  /** Texts by kind, written by somebody who had not seen the lexicon. */
  tuningKinds: KindScore[];
  reportKinds: KindScore[];
  /** Null where the machine does not have them. */
  realKinds: KindScore[] | null;
  speed: Speed;
}

/** How right the classifier is on texts of our own and on real ones, and how fast it reads. */
export function benchSectors(): SectorsBench {
  const data = readLexicon();
  const { classify } = createClassifier(data);
  const own = developmentTexts();
  const real = realTexts();
  const pitfalls = realPitfalls();
  return {
    tune: accuracy(
      own.filter(({ part }) => part === "tune"),
      classify,
    ),
    test: accuracy(
      own.filter(({ part }) => part === "test"),
      classify,
    ),
    real: real && accuracy(real, classify),
    tuningKinds: scoreKinds(kindTexts("tuning"), classify),
    reportKinds: scoreKinds(kindTexts("report"), classify),
    realKinds: pitfalls && scoreKinds(pitfalls, classify),
    speed: benchSpeed(
      data,
      own.map(({ text }) => text),
    ),
  };
}
