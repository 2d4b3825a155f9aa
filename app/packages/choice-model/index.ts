export {
  type ChoiceSet,
  type FitOptions,
  fitConditionalLogit,
  negativeLogLikelihood,
} from "./conditional-logit.ts";
export { type MinimiseOptions, minimise, type Objective } from "./lbfgs.ts";
