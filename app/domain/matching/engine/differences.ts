import type { Group } from "../kept.ts";

export interface Standing {
  group: Group;
  key: number;
}

/** A pair that is kept otherwise than before; `now` is null where it is not kept any more. */
export interface Difference {
  application: number;
  resource: number;
  now: Standing | null;
}

const RESOURCES = 2 ** 22;

/** Remembers how pairs stood before they were touched, and tells in the end which stand otherwise. */
export class Differences {
  readonly #before = new Map<number, Standing | null>();
  readonly #standing: (application: number, resource: number) => Standing | null;

  constructor(standing: (application: number, resource: number) => Standing | null) {
    this.#standing = standing;
  }

  /** To be called before anything changes that this pair's standing hangs on. */
  touch(application: number, resource: number): void {
    const pair = application * RESOURCES + resource;
    if (this.#before.has(pair)) return;
    this.#before.set(pair, this.#standing(application, resource));
  }

  /** The pairs that stand otherwise than when they were first touched; then forgets all. */
  take(): Difference[] {
    const found: Difference[] = [];
    for (const [pair, before] of this.#before) {
      const resource = pair % RESOURCES;
      const application = (pair - resource) / RESOURCES;
      const now = this.#standing(application, resource);
      if (before?.group === now?.group && before?.key === now?.key) continue;
      found.push({ application, resource, now });
    }
    this.#before.clear();
    return found;
  }
}
