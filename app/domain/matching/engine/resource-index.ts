import { NEED_KINDS, STAGES } from "../../vocabulary.ts";
import type { MatchContext } from "../context.ts";
import { areaBlockers, placeBlockers, readinessBlockers, stageBlockers } from "../eligibility.ts";
import { areaPart } from "../parts/area.ts";
import { capacityPart } from "../parts/capacity.ts";
import { readinessPart, stagePart } from "../parts/growth.ts";
import { acceptedSectors, reachOf } from "../parts/sector.ts";
import { FACTS, type ResourceProfile } from "../types.ts";
import { type Bits, bitsWhere, Thresholds } from "./bits.ts";
import type { Words } from "./dictionary.ts";
import { knownKey, partKey } from "./key.ts";
import { compilePostings, type Postings } from "./postings.ts";

/** Rows that depend on what founders write freely are dropped and built again beyond this many. */
const MOST_ROWS = 1024;

/**
 * Resources as flat arrays, one column for each. What an application can say is met by a ready row:
 * rows are built on first sight by the very functions that score a pair, so that both agree.
 */
export class ResourceIndex {
  readonly count: number;
  readonly resources: readonly ResourceProfile[];
  readonly context: MatchContext;
  readonly postings: Postings;
  /** Neither closed nor full. */
  readonly open: Bits;
  /** Says what it serves. */
  readonly offers: Bits;
  readonly kinds: readonly Bits[];
  readonly minimums: Thresholds;
  /** Of the negated maxima: `upTo(-amount)`. */
  readonly maximums: Thresholds;
  /** For each of FACTS, the resources that do not ask for it. */
  readonly notRequiring: readonly Bits[];
  readonly required: Uint8Array;
  readonly requiredCount: Uint8Array;
  /** NaN is no limit. */
  readonly ticketMin: Float64Array;
  readonly ticketMax: Float64Array;
  /** What the sector part adds for being known: nothing where the resource names no sector. */
  readonly sectorKnown: Float64Array;
  readonly #words: Words;
  readonly #capacity: Float64Array;
  readonly #growth: Float64Array[] = [];
  readonly #stages: Bits[] = [];
  readonly #levels: Bits[] = [];
  readonly #areas = new Map<number, Float64Array>();
  readonly #reachable = new Map<number, Bits>();
  readonly #reach: Float64Array[] = [];
  readonly #inside: Bits[] = [];
  readonly #opened: Bits[] = [];
  readonly #instruments: Bits[] = [];

  constructor(resources: readonly ResourceProfile[], words: Words, context: MatchContext) {
    const { weights, asOf } = context;
    const where = (holds: (resource: ResourceProfile) => boolean) =>
      bitsWhere(resources.length, (row) => holds(resources[row] as ResourceProfile));
    const column = (value: (resource: ResourceProfile) => number) =>
      Float64Array.from(resources, value);
    this.count = resources.length;
    this.resources = resources;
    this.context = context;
    this.#words = words;
    this.postings = compilePostings(resources, words, context);
    this.open = where((resource) => placeBlockers(resource, asOf).length === 0);
    this.offers = where(({ serves }) => serves.length > 0);
    this.kinds = NEED_KINDS.map((kind) => where(({ serves }) => serves.includes(kind)));
    this.minimums = new Thresholds(resources.map(({ mandate }) => mandate.ticketMinFen));
    this.maximums = new Thresholds(
      resources.map(({ mandate }) =>
        mandate.ticketMaxFen === null ? null : -mandate.ticketMaxFen,
      ),
    );
    this.notRequiring = FACTS.map((fact) =>
      where(({ mandate }) => !mandate.requires.includes(fact)),
    );
    this.required = Uint8Array.from(resources, requiredMask);
    this.requiredCount = Uint8Array.from(
      resources,
      ({ mandate }) => new Set(mandate.requires).size,
    );
    this.ticketMin = column(({ mandate }) => mandate.ticketMinFen ?? Number.NaN);
    this.ticketMax = column(({ mandate }) => mandate.ticketMaxFen ?? Number.NaN);
    this.sectorKnown = column((resource) =>
      acceptedSectors(resource).length > 0 ? knownKey(weights.sector) : 0,
    );
    this.#capacity = column((resource) => {
      const { value, known } = capacityPart(resource);
      return partKey(value, weights.capacity, known);
    });
  }

  /** Keys of stage, readiness and capacity together. */
  growth(stage: number, readiness: number): Float64Array {
    const slot = readiness * (STAGES.length + 1) + stage;
    this.#growth[slot] ??= this.#growthRow(stage, readiness);
    return this.#growth[slot];
  }

  #growthRow(stage: number, readiness: number): Float64Array {
    const { weights } = this.context;
    const said = { stage: STAGES[stage] ?? null, readiness: this.#words.readiness.word(readiness) };
    return this.#row((resource, row) => {
      const one = stagePart(said, resource);
      const other = readinessPart(said, resource);
      return (
        (this.#capacity[row] as number) +
        partKey(one.value, weights.stage, one.known) +
        partKey(other.value, weights.readiness, other.known)
      );
    });
  }

  atStage(stage: number): Bits {
    const said = { stage: STAGES[stage] ?? null };
    this.#stages[stage] ??= this.#where((resource) => stageBlockers(said, resource).length === 0);
    return this.#stages[stage];
  }

  atReadiness(readiness: number): Bits {
    const said = { readiness: this.#words.readiness.word(readiness) };
    this.#levels[readiness] ??= this.#where(
      (resource) => readinessBlockers(said, resource).length === 0,
    );
    return this.#levels[readiness];
  }

  /** Keys of the area part. */
  area(place: number): Float64Array {
    const known = this.#areas.get(place);
    if (known) return known;
    const said = this.#words.places.word(place);
    const built = this.#row((resource) => {
      const part = areaPart(said, resource, this.context);
      return partKey(part.value, this.context.weights.area, part.known);
    });
    if (this.#areas.size >= MOST_ROWS) this.#areas.clear();
    this.#areas.set(place, built);
    return built;
  }

  /** Null where nothing can be out of reach, because the founder has not refused to move. */
  within(place: number): Bits | null {
    const said = this.#words.places.word(place);
    if (said.area === null || said.willingToMove !== false) return null;
    const known = this.#reachable.get(place);
    if (known) return known;
    const built = this.#where(
      (resource) => areaBlockers(said, resource, this.context).length === 0,
    );
    if (this.#reachable.size >= MOST_ROWS) this.#reachable.clear();
    this.#reachable.set(place, built);
    return built;
  }

  /** How far a full claim of this sector reaches, 0…1. */
  reach(sector: number): Float64Array {
    const key = this.#words.sectors.word(sector);
    this.#reach[sector] ??= this.#row((resource) => reachOf(key, resource, this.context).value);
    return this.#reach[sector];
  }

  /** Resources that this claim is allowed to; a wide one may open what lies below it. */
  allowed(sector: number, wide: boolean): Bits {
    const cache = wide ? this.#opened : this.#inside;
    const { tree } = this.context;
    const key = this.#words.sectors.word(sector);
    cache[sector] ??= this.#where(
      ({ mandate: { sectors, sectorsStrict } }) =>
        !sectorsStrict ||
        sectors.length === 0 ||
        sectors.some((wanted) => tree.within(key, wanted) || (wide && tree.within(wanted, key))),
    );
    return cache[sector];
  }

  /** Resources that offer this instrument or name none. */
  instrument(id: number): Bits {
    const word = this.#words.instruments.word(id);
    this.#instruments[id] ??= this.#where(
      ({ mandate: { instruments } }) => instruments.length === 0 || instruments.includes(word),
    );
    return this.#instruments[id];
  }

  #row(value: (resource: ResourceProfile, row: number) => number): Float64Array {
    return Float64Array.from(this.resources, value);
  }

  #where(holds: (resource: ResourceProfile) => boolean): Bits {
    return bitsWhere(this.count, (row) => holds(this.resources[row] as ResourceProfile));
  }
}

function requiredMask({ mandate }: ResourceProfile): number {
  return mandate.requires.reduce((bits, fact) => bits | (1 << FACTS.indexOf(fact)), 0);
}
