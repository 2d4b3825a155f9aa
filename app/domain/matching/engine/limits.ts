import { NEED_KINDS } from "../../vocabulary.ts";
import type { ResourceProfile } from "../types.ts";
import { type Bits, bitsWhere, Thresholds } from "./bits.ts";
import type { Words } from "./dictionary.ts";

/** What all resources offer: for each thing that a need can say, the set it leaves. */
export class Limits {
  /** Says what it serves. */
  readonly offers: Bits;
  readonly kinds: readonly Bits[];
  readonly minimums: Thresholds;
  /** Of the negated maxima: `upTo(-amount)`. */
  readonly maximums: Thresholds;
  readonly #resources: readonly ResourceProfile[];
  readonly #words: Words;
  readonly #instruments: Bits[] = [];

  constructor(resources: readonly ResourceProfile[], words: Words) {
    this.#resources = resources;
    this.#words = words;
    this.offers = this.#where(({ serves }) => serves.length > 0);
    this.kinds = NEED_KINDS.map((kind) => this.#where(({ serves }) => serves.includes(kind)));
    const mandates = resources.map(({ mandate }) => mandate);
    this.minimums = new Thresholds(mandates.map(({ ticketMinFen }) => ticketMinFen));
    this.maximums = new Thresholds(
      mandates.map(({ ticketMaxFen }) => (ticketMaxFen === null ? null : -ticketMaxFen)),
    );
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
