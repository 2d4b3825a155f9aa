export { type ChoiceSet, type FitOptions, fitConditionalLogit } from "./conditional-logit.ts";
export { type MinimiseOptions, minimise, type Objective } from "./lbfgs.ts";
