import { FACTS, NEED_KINDS, STAGES } from "../../vocabulary.ts";
import type { MatchContext } from "../context.ts";
import { areaBlockers, placeBlockers, readinessBlockers, stageBlockers } from "../eligibility.ts";
import type { ResourceProfile } from "../types.ts";
import { type Bits, bitsWhere, Thresholds } from "./bits.ts";
import type { Words } from "./dictionary.ts";

/** The hard requirements of all resources: for each thing an application can say, the set it leaves. */
export class Limits {
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
  readonly #resources: readonly ResourceProfile[];
  readonly #words: Words;
  readonly #context: MatchContext;
  readonly #stages: Bits[] = [];
  readonly #levels: Bits[] = [];
  readonly #places: Bits[] = [];
  readonly #inside: Bits[] = [];
  readonly #opened: Bits[] = [];
  readonly #instruments: Bits[] = [];

  constructor(resources: readonly ResourceProfile[], words: Words, context: MatchContext) {
    this.#resources = resources;
    this.#words = words;
    this.#context = context;
    this.open = this.#where((resource) => placeBlockers(resource, context.asOf).length === 0);
    this.offers = this.#where(({ serves }) => serves.length > 0);
    this.kinds = NEED_KINDS.map((kind) => this.#where(({ serves }) => serves.includes(kind)));
    const mandates = resources.map(({ mandate }) => mandate);
    this.minimums = new Thresholds(mandates.map(({ ticketMinFen }) => ticketMinFen));
    this.maximums = new Thresholds(
      mandates.map(({ ticketMaxFen }) => (ticketMaxFen === null ? null : -ticketMaxFen)),
    );
    this.notRequiring = FACTS.map((fact) =>
      this.#where(({ mandate }) => !mandate.requires.includes(fact)),
    );
  }

  atStage(stage: number): Bits {
    const said = { stage: STAGES[stage] ?? null };
    this.#stages[stage] ??= this.#where((resource) => stageBlockers(said, resource).length === 0);
    return this.#stages[stage];
  }

  atReadiness(level: number): Bits {
    const said = { readiness: this.#words.readiness.word(level) };
    this.#levels[level] ??= this.#where((each) => readinessBlockers(said, each).length === 0);
    return this.#levels[level];
  }

  /** Null where nothing is out of reach, because the founder has not refused to move. */
  within(place: number): Bits | null {
    const said = this.#words.places.word(place);
    if (said.area === null || said.willingToMove !== false) return null;
    this.#places[place] ??= this.#where(
      (resource) => areaBlockers(said, resource, this.#context).length === 0,
    );
    return this.#places[place];
  }

  /** Resources that this claim is let in to; a wide one may open what lies below it. */
  allowed(sector: number, wide: boolean): Bits {
    const cache = wide ? this.#opened : this.#inside;
    const { tree } = this.#context;
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

  #where(holds: (resource: ResourceProfile) => boolean): Bits {
    return bitsWhere(this.#resources.length, (row) =>
      holds(this.#resources[row] as ResourceProfile),
    );
  }
}
