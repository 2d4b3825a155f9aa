/** Weights before anything is learnt, of a first round and of a later one; what is missing is 0. */
export type Prior = Readonly<Record<string, number>>;

/** What providers say of themselves and amounts: modest guesses, as no files at hand could tell. */
const GUESSES: Prior = {
  ticket: 0.3,
  ownTags: 0.5,
  ownAreas: 0.2,
  ownStages: 0.3,
  ownText: 0,
  kind: 0.2,
};

/** What a fit to sixteen small markets together gave, rounded: what usually holds where a market is too small to tell. */
export const FIRST_PRIOR: Prior = {
  ...GUESSES,
  deals: 0.45,
  areaLift: 0.75,
  stageLift: 0.85,
  near: 0.45,
  neighbours: 0.05,
  textLift: 0.15,
};

export const LATER_PRIOR: Prior = {
  ...GUESSES,
  deals: 0.3,
  tagLift: 0.05,
  areaLift: 0.05,
  stageLift: 0.7,
  near: 0.15,
  neighbours: 0.2,
  textLift: 0.05,
  again: 1.8,
  againLast: 1.9,
  together: 0.1,
  follows: 0.45,
};
