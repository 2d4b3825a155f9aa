import { FACTS, STAGES } from "../../vocabulary.ts";
import type { MatchContext } from "../context.ts";
import { GRAIN } from "../grain.ts";
import { areaPart } from "../parts/area.ts";
import { capacityPart } from "../parts/capacity.ts";
import { readinessPart, stagePart } from "../parts/growth.ts";
import { acceptedSectors, reachOf } from "../parts/sector.ts";
import { governedBy, type PlanWeight, planWeight } from "../plan-weight.ts";
import type { ResourceProfile } from "../types.ts";
import type { Words } from "./dictionary.ts";
import { Gate } from "./gate.ts";
import { knownKey, partKey } from "./key.ts";
import { Limits } from "./limits.ts";
import { PartTable } from "./part-table.ts";
import { compilePostings, type Postings } from "./postings.ts";

/**
 * Resources as flat arrays, one column for each. What an application can say is met by a ready row,
 * built on first sight by the very functions that score a pair, so that both agree.
 */
export class ResourceIndex {
  readonly count: number;
  readonly context: MatchContext;
  readonly limits: Limits;
  readonly gate: Gate;
  readonly postings: Postings;
  readonly area: PartTable;
  readonly stage: PartTable;
  readonly readiness: PartTable;
  /** A bit for each of FACTS, and how many there are. */
  readonly required: Uint8Array;
  readonly requiredCount: Uint8Array;
  /** NaN is no limit. */
  readonly ticketMin: Float64Array;
  readonly ticketMax: Float64Array;
  readonly #resources: readonly ResourceProfile[];
  readonly #words: Words;
  readonly #bases: Float64Array[] = [];
  readonly #reach: Uint16Array[] = [];

  constructor(resources: readonly ResourceProfile[], words: Words, context: MatchContext) {
    this.count = resources.length;
    this.context = context;
    this.#resources = resources;
    this.#words = words;
    this.limits = new Limits(resources, words);
    this.gate = new Gate({ resources, words, context });
    this.postings = compilePostings(resources, words, context);
    this.area = new PartTable(resources, {
      part: "area",
      rules: context,
      alike: ({ areaPath, planPath = [] }) => [...areaPath, "", ...planPath].join("\n"),
      value: (said, resource) => areaPart(words.places.word(said), resource, context),
    });
    this.stage = new PartTable(resources, {
      part: "stage",
      rules: context,
      alike: ({ mandate }) => mandate.stages.join(),
      value: (said, resource) => stagePart({ stage: STAGES[said] ?? null }, resource),
    });
    this.readiness = new PartTable(resources, {
      part: "readiness",
      rules: context,
      alike: ({ mandate }) => `${mandate.readinessMin}-${mandate.readinessMax}`,
      value: (said, resource) => readinessPart({ readiness: words.readiness.word(said) }, resource),
    });
    this.required = Uint8Array.from(resources, requiredMask);
    this.requiredCount = Uint8Array.from(resources, (each) => new Set(each.mandate.requires).size);
    this.ticketMin = Float64Array.from(
      resources,
      (each) => each.mandate.ticketMinFen ?? Number.NaN,
    );
    this.ticketMax = Float64Array.from(
      resources,
      (each) => each.mandate.ticketMaxFen ?? Number.NaN,
    );
  }

  /**
   * What each resource has before the application says more: capacity, the evidence part with nothing
   * shared, and the weight of the sector part where it is known.
   */
  base(saysSector: boolean, saysTerms: boolean): Float64Array {
    const { unshared } = this.postings;
    this.#bases[Number(saysSector) * 2 + Number(saysTerms)] ??= Float64Array.from(
      this.#resources,
      (resource, row) => {
        const named = saysSector && acceptedSectors(resource).length > 0;
        const evidence = saysTerms ? unshared[row] : 0;
        return (
          partKey(capacityPart(resource), this.context, "capacity") +
          evidence +
          (named ? knownKey(this.context, "sector") : 0)
        );
      },
    );
    return this.#bases[Number(saysSector) * 2 + Number(saysTerms)];
  }

  /** How far a full claim of this sector reaches, in steps of the grain; nowhere where a resource names no sector. */
  reach(sector: number): Uint16Array {
    this.#reach[sector] ??= this.#reachRow(this.#words.sectors.word(sector));
    return this.#reach[sector];
  }

  #reachRow(sector: string): Uint16Array {
    const plans = new Map<number, PlanWeight>();
    return Uint16Array.from(this.#resources, (resource, row) => {
      const accepted = acceptedSectors(resource);
      if (accepted.length === 0) return 0;
      const area = this.area.classOf[row];
      const plan = plans.get(area) ?? planWeight(sector, governedBy(resource), this.context);
      plans.set(area, plan);
      return reachOf(sector, accepted, { plan, tree: this.context.tree }).value / GRAIN;
    });
  }
}

function requiredMask({ mandate }: ResourceProfile): number {
  return mandate.requires.reduce((bits, fact) => bits | (1 << FACTS.indexOf(fact)), 0);
}
