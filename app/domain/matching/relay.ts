import type { Need } from "../applications/need.ts";
import { STAGES, type Stage } from "../vocabulary.ts";
import type { MatchContext } from "./context.ts";
import { createMatcher } from "./matcher.ts";
import { type Link, linkOf } from "./packages.ts";
import type { ApplicationProfile, Match, ResourceProfile } from "./types.ts";

export interface RelayStep {
  stage: Stage;
  /** Best first; `link` is how it goes together with the resource that is left. */
  next: { match: Match; link: Link | null }[];
}

export interface RelayOptions {
  /** Where the company is now, or would be. */
  current: ResourceProfile;
  resources: readonly ResourceProfile[];
  context: MatchContext;
  limit: number;
}

/** Partners of the one that is left come first where they fit about as well. */
const LINK_BONUS: Record<Link, number> = {
  same_resource: 0,
  partners: 0.08,
  same_organization: 0.06,
  same_park: 0.04,
  same_district: 0.02,
};
const MOST_STEPS = 2;

/**
 * What comes next when a company outgrows an incubator: for the next stages beyond those it accepts,
 * the resources that state such a stage. Empty where the incubator states no end.
 */
export function relay(application: ApplicationProfile, options: RelayOptions): RelayStep[] {
  const { current, resources, context, limit } = options;
  const matcher = createMatcher(
    resources.filter(({ id }) => id !== current.id),
    context,
  );
  const byId = new Map(resources.map((resource) => [resource.id, resource]));
  return stagesBeyond(current)
    .slice(0, MOST_STEPS)
    .map((stage) => {
      const grown = grownTo(application, stage);
      const { matches } = matcher.match(grown, { limit: resources.length, nearMisses: 0 });
      const next = matches
        .flatMap((match) => {
          const resource = byId.get(match.resourceId);
          if (!resource?.mandate.stages.includes(stage)) return [];
          return [{ match, link: linkOf(current, resource) }];
        })
        .sort((a, b) => worth(b) - worth(a));
      return { stage, next: next.slice(0, limit) };
    });
}

function stagesBeyond({ mandate }: ResourceProfile): Stage[] {
  const last = Math.max(-1, ...mandate.stages.map((stage) => STAGES.indexOf(stage)));
  return last < 0 ? [] : STAGES.slice(last + 1);
}

/** Grown, it still needs a place; how ready it will be by then nobody can say, nor how much it will ask. */
function grownTo(application: ApplicationProfile, stage: Stage): ApplicationProfile {
  const needs = application.needs.map((need): Need => ({ ...need, amountFen: null }));
  const space: Need = {
    kind: "space",
    amountFen: null,
    instrument: null,
    squareMetres: null,
    purpose: null,
  };
  const withSpace = needs.some(({ kind }) => kind === "space") ? needs : [...needs, space];
  return { ...application, stage, readiness: null, needs: withSpace };
}

function worth({ match, link }: RelayStep["next"][number]): number {
  return match.score + (link ? LINK_BONUS[link] : 0);
}
