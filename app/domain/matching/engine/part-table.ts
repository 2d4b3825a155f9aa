import type { Rules } from "../context.ts";
import type { PartValue } from "../parts/part-value.ts";
import type { PartName, ResourceProfile } from "../types.ts";
import { partKey } from "./key.ts";

/** How a part is scored, and which resources it cannot tell apart. */
export interface PartRule {
  part: PartName;
  rules: Rules;
  /** Resources with the same text get the same value, whatever the application says. */
  alike(resource: ResourceProfile): string;
  /** The value for what application words of this number say. */
  value(said: number, resource: ResourceProfile): PartValue;
}

/** The keys of one part, a short row for each thing that an application can say, built on first sight. */
export class PartTable {
  /** The class of each resource: where it finds its key in a row. */
  readonly classOf: Uint16Array;
  readonly #examples: ResourceProfile[] = [];
  readonly #rows: Float64Array[] = [];
  readonly #rule: PartRule;

  constructor(resources: readonly ResourceProfile[], rule: PartRule) {
    const classes = new Map<string, number>();
    this.#rule = rule;
    this.classOf = Uint16Array.from(resources, (resource) => {
      const name = rule.alike(resource);
      const known = classes.get(name) ?? classes.size;
      if (known === classes.size) {
        classes.set(name, known);
        this.#examples.push(resource);
      }
      return known;
    });
  }

  /** Keys by class. */
  row(said: number): Float64Array {
    this.#rows[said] ??= Float64Array.from(this.#examples, (resource) => {
      const { rules, part } = this.#rule;
      return partKey(this.#rule.value(said, resource), rules, part);
    });
    return this.#rows[said];
  }
}
