import { setImmediate as arrivals } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import type { City } from "#app/domain/matching/city.ts";
import { contextAt } from "#app/domain/matching/context.ts";
import type { Difference } from "#app/domain/matching/engine/differences.ts";
import type { Database } from "#db/client.server.ts";
import { newId } from "#db/id.ts";
import { matchableApplication } from "#db/queries/matching/applications.server.ts";
import { contextStamp } from "#db/queries/matching/context-stamp.server.ts";
import { resourceNumber } from "#db/queries/matching/resources.server.ts";
import { type Changes, isLastWriter, keepPairs, Overtaken, takeOver } from "./keep.server.ts";
import { loadCity, matched } from "./load-city.server.ts";
import { previewMandateIn } from "./preview-mandate.server.ts";
import { previewPolicyIn } from "./preview-policy.server.ts";
import { proposePolicyIn } from "./propose-weights.server.ts";
import type { AnswerTo, Matching, Progress, Question } from "./questions.ts";
import { policiesIn, reconcile } from "./reconcile.server.ts";
import { resourceProfiles } from "./resource-profiles.server.ts";
import { contextNow } from "./world.server.ts";

interface Held {
  city: City;
  /** Of what the city's context was made from. */
  stamp: string;
  /** Is what is stored what the city keeps, or on the way to it? */
  stored: boolean;
}

/** Changes a city in mind, and says what is otherwise in it. */
type Change = (city: City) => Promise<{ differences: Difference[]; matched: number[] }>;

/** A whole city on its way into the database. */
interface Steps {
  held: Held | null;
  rest: AsyncGenerator<void>;
}

/**
 * The matcher with the whole city in mind. It is matched whole at the first question; what changes afterwards
 * costs no more than what it touches. Questions take turns; storing a whole city takes many, so that changes need
 * not wait for its end.
 */
export class Resident implements Matching {
  readonly #db: Database;
  readonly #writer = newId();
  #held: Held | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  async ask<Q extends Question>(question: Q, progress?: Progress): Promise<AnswerTo<Q>> {
    return (await this.#answer(question, progress)) as AnswerTo<Q>;
  }

  /** Matches everything before anybody asks, so that the first change costs no more than the next. */
  async start(now: Date): Promise<void> {
    await this.#rematchAll(now);
  }

  /** Compiles in advance what the next question is likely to need. */
  prepare(): void {
    this.#held?.city.prepare();
  }

  async close(): Promise<void> {
    this.#held = null;
  }

  #turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #answer(question: Question, progress?: Progress): Promise<unknown> {
    const now = new Date(question.at);
    switch (question.ask) {
      case "rematch-all":
        return this.#rematchAll(now, progress);
      case "rematch-application":
        return this.#change(now, (city) => this.#setApplication(city, question.applicationId));
      case "rematch-resource":
        return this.#change(now, (city) => this.#setResource(city, question.resourceId));
      case "preview-mandate":
        return this.#turn(async () =>
          previewMandateIn(await this.#city(now), this.#db.read, question),
        );
      case "preview-policy":
        return this.#turn(async () =>
          previewPolicyIn(await this.#city(now), this.#db.read, question),
        );
      case "propose-weights":
        return this.#turn(async () =>
          proposePolicyIn(await this.#city(now), this.#db.read, question),
        );
    }
  }

  /** The city in mind as long as nothing but applications and resources changed; else one that is made anew. */
  async #city(now: Date, progress?: Progress): Promise<City> {
    if (this.#held && (await this.#isOfNow(this.#held, now))) return this.#held.city;
    const db = this.#db.read;
    const stamp = await contextStamp(db);
    const city = await loadCity(db, await contextNow(db, now));
    const total = city.applications;
    for (const done of city.match()) await progress?.(done, total);
    this.#held = { city, stamp, stored: false };
    return city;
  }

  async #isOfNow({ city, stamp }: Held, now: Date): Promise<boolean> {
    const { year } = contextAt(city.context, now.getTime());
    return year === city.context.year && stamp === (await contextStamp(this.#db.read));
  }

  /** Matches everything, and sees to it that what is stored is what the city keeps. */
  async #rematchAll(now: Date, progress?: Progress): Promise<void> {
    await this.#finish(await this.#turn(() => this.#begin(now, progress)));
  }

  /** Stores the rest of a city, a turn for each part. */
  async #finish(steps: Steps): Promise<void> {
    const { held } = steps;
    while (this.#held === held) {
      if ((await this.#turn(() => this.#step(steps))).done) return;
      // SQLite answers at once: without this no question would arrive before the last step.
      await arrivals();
    }
    // Another question had everything matched anew meanwhile and has stored it, or it failed.
    if (!this.#held) throw new Error("What was matched was lost before it was stored");
  }

  async #begin(now: Date, progress?: Progress): Promise<Steps> {
    this.#held = null;
    const city = await this.#city(now, progress);
    const held = this.#held as Held | null;
    // Before the turn ends: the next question may be a change, which only the last writer writes by itself.
    await takeOver(this.#db, { now, writer: this.#writer });
    if (held) held.stored = true;
    return { held, rest: reconcile(this.#db, city, { now, writer: this.#writer }) };
  }

  async #step({ rest }: Steps): Promise<IteratorResult<void>> {
    try {
      return await rest.next();
    } catch (error) {
      // Half of it may be stored.
      this.#held = null;
      throw error;
    }
  }

  /** Brings a change into the city and what is stored; or everything, where what is in mind is not what is stored. */
  async #change(now: Date, change: Change): Promise<null> {
    const steps = await this.#turn(() => this.#apply(now, change));
    if (steps) await this.#finish(steps);
    return null;
  }

  /** @returns what is to be stored besides: a whole city, made anew with the change in it */
  async #apply(now: Date, change: Change): Promise<Steps | null> {
    const held = this.#held;
    const current =
      held?.stored &&
      (await this.#isOfNow(held, now)) &&
      (await isLastWriter(this.#db.read, this.#writer));
    // Whatever has changed is read with everything else.
    if (!current) return this.#begin(now);
    const { city } = held;
    const passed = city.advance(contextAt(city.context, now.getTime()));
    const { differences, matched } = await change(city);
    try {
      await keepPairs(this.#db, changesOf([...passed, ...differences], matched), {
        policyOf: policiesIn(city),
        now,
        writer: this.#writer,
        takeOver: false,
      });
      return null;
    } catch (error) {
      // What is in mind is ahead of what is stored.
      this.#held = null;
      if (!(error instanceof Overtaken)) throw error;
      return this.#begin(now);
    }
  }

  async #setApplication(city: City, applicationId: string) {
    const found = await matchableApplication(this.#db.read, applicationId);
    if (!found) return { differences: [], matched: [] };
    const { no, state } = found.application;
    const [next] = matched(found);
    const differences = city.setApplication(no, next?.profile ?? null);
    return { differences, matched: state === "submitted" ? [no] : [] };
  }

  async #setResource(city: City, resourceId: string) {
    const number = await resourceNumber(this.#db.read, resourceId);
    if (number === null) return { differences: [], matched: [] };
    const { context } = city;
    const [next] = await resourceProfiles(this.#db.read, { context, only: [resourceId] });
    const profile = next?.profile ?? null;
    if (isDeepStrictEqual(profile, city.resource(number) ?? null)) {
      return { differences: [], matched: [] };
    }
    return { differences: city.setResource(number, profile), matched: [] };
  }
}

function changesOf(differences: readonly Difference[], matched: number[]): Changes {
  const changes: Changes = { keep: [], drop: [], matched };
  for (const { application, resource, now } of differences) {
    if (now) changes.keep.push({ application, resource, ...now });
    else changes.drop.push({ application, resource });
  }
  return changes;
}
