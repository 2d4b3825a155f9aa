import type { Role } from "./reading.ts";

/** How evidence counts. Data, so that a measurement can change it without a change of code. */
export interface ClassifierWeights {
  /** Factor of a sector's term by the part it plays in its sentence. */
  role: Record<Role, number>;
  /** The same for terms of a business outside. */
  outsideRole: Record<Role, number>;
  /** Further factor in the clause that says what the company is. */
  head: number;
  /** Further factor of the last word of that clause. */
  last: number;
  /** Factor of what only describes the thing that its phrase names. */
  modifier: number;
  /** Lost with every clause before the term, and what is always left. */
  fade: number;
  fadeFloor: number;
  /** Factor of a technology that any business may use, where something more definite was found. */
  enabler: number;
  /** Further factor of mentions and customers, where the text says what the company does. */
  aside: number;
  /** Factor of the second, third … strongest term of one sector. */
  further: number;
  /** The same for terms of a business outside. */
  outsideFurther: number;
  /** Factor of a business outside that is only the trade something is made for. */
  trade: number;
  /** The evidence below which a text belongs to no sector. */
  least: number;
  /** The same where nothing speaks for a business outside. */
  leastAlone: number;
  /** A sector must weigh more than this times the evidence for a business outside. */
  outside: number;
  /** How much signs of development in general make up for thin evidence of one sector. */
  support: number;
  /** A further sector is named from this share of the first one's score. */
  second: number;
  /** Evidence at which the score is about two thirds. */
  scale: number;
}
