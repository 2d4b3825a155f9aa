import { type MatchContext, type Rules, underRulesOf } from "../context.ts";
import type { ApplicationProfile, ResourceProfile } from "../types.ts";
import type { Words } from "./dictionary.ts";
import type { Profiles } from "./profiles.ts";
import { ResourceIndex } from "./resource-index.ts";
import { Scanner } from "./scanner.ts";

type Placed = Pick<ApplicationProfile, "area">;

/** The resources compiled once for each policy in use, on first sight: an application's district decides which. */
export class Indexes {
  readonly #resources: readonly ResourceProfile[];
  readonly #words: Words;
  readonly #context: MatchContext;
  readonly #byPolicy = new Map<Rules["policy"], ResourceIndex>();
  readonly #byArea = new Map<string | null, ResourceIndex>();

  constructor(resources: readonly ResourceProfile[], words: Words, context: MatchContext) {
    this.#resources = resources;
    this.#words = words;
    this.#context = context;
  }

  /** Compiles every policy in advance. */
  prepare(): void {
    const { general, own } = this.#context.rules;
    for (const rules of [general, ...own.values()]) this.#under({ ...this.#context, ...rules });
  }

  /** Scores applications that are compiled together, each under its own policy. Its results hold until the next call. */
  scanners(profiles: Profiles): (application: Placed) => Scanner {
    const known = new Map<ResourceIndex, Scanner>();
    return (application) => {
      const index = this.#of(application);
      const scanner = known.get(index) ?? new Scanner(index, profiles);
      known.set(index, scanner);
      return scanner;
    };
  }

  #of(application: Placed): ResourceIndex {
    const known = this.#byArea.get(application.area);
    if (known) return known;
    const index = this.#under(underRulesOf(this.#context, application));
    this.#byArea.set(application.area, index);
    return index;
  }

  #under(context: MatchContext): ResourceIndex {
    const known = this.#byPolicy.get(context.policy);
    if (known) return known;
    const index = new ResourceIndex(this.#resources, this.#words, context);
    this.#byPolicy.set(context.policy, index);
    return index;
  }
}
