import type { MatchContext } from "./context.ts";
import { createWords } from "./engine/dictionary.ts";
import type { Difference } from "./engine/differences.ts";
import { Indexes } from "./engine/indexes.ts";
import { type Alone, bestOf, judge } from "./engine/judge.ts";
import { KeptLists } from "./engine/kept-lists.ts";
import { scoreOf } from "./engine/key.ts";
import { type Offer, Picker, type Picks } from "./engine/picks.ts";
import { type Applicant, Roster } from "./engine/roster.ts";
import type { Entry } from "./engine/shortlists.ts";
import { Slots } from "./engine/slots.ts";
import { KEPT, type KeptPair } from "./kept.ts";
import { distinctNeeds } from "./offers.ts";
import { windowBlockers } from "./rules/window.ts";
import type { ApplicationProfile, ResourceProfile } from "./types.ts";

export interface Numbered<T> {
  /** Surrogate key; in ties the lower one stands first. */
  number: number;
  profile: T;
}

export interface CitySources {
  applications: Iterable<Numbered<ApplicationProfile>>;
  resources: Iterable<Numbered<ResourceProfile>>;
  context: MatchContext;
}

/**
 * All applications and resources of a city, and of all their pairs those that are kept. It is matched whole
 * once; then one application or resource after the other may change, and it tells which kept pairs change with
 * it. After any sequence of changes it is what matching everything anew would make it.
 */
export class City {
  #context: MatchContext;
  readonly #words = createWords();
  readonly #roster: Roster;
  readonly #offers = new Map<number, Offer>();
  readonly #lists: KeptLists;
  readonly #slots = { applications: new Slots(), resources: new Slots(), needs: new Slots() };
  #compiled: { indexes: Indexes; picker: Picker } | null = null;

  /** Keeps no pair before `match` has run. */
  constructor({ applications, resources, context }: CitySources) {
    this.#context = context;
    this.#roster = new Roster(this.#words, context);
    this.#lists = new KeptLists({
      applicant: (number) => this.#roster.get(number),
      offer: (number) => this.#offers.get(number),
    });
    for (const each of resources) this.#addOffer(each);
    for (const each of applications) this.#addApplicant(each);
  }

  get context(): MatchContext {
    return this.#context;
  }

  get applications(): number {
    return this.#roster.count;
  }

  application(number: number): ApplicationProfile | undefined {
    return this.#roster.get(number)?.profile;
  }

  resource(number: number): ResourceProfile | undefined {
    return this.#offers.get(number)?.profile;
  }

  /** Matches everything. Yields how many applications are done, now and then. */
  *match(): Generator<number> {
    const { indexes, picker } = this.#compile();
    for (const offer of this.#offers.values()) this.#lists.openOffer(offer);
    let done = 0;
    for (const { members, profiles } of this.#roster.blocks()) {
      const scannerOf = indexes.scanners(profiles);
      members.forEach((applicant, row) => {
        const { number, needs } = applicant;
        const picks = picker.pick(
          scannerOf(applicant.profile),
          { row, needs: needs.length },
          (offer, key) => this.#lists.fillOwn(offer, { number, order: key, key }),
        );
        this.#lists.write(applicant, picks);
      });
      done += members.length;
      yield done;
    }
  }

  /** The kept pairs of the next applications after a number, by application in rising order. */
  kept({ after, most }: { after: number; most: number }): Map<number, KeptPair[]> {
    const own = this.#lists.ownByApplication(this.#offers.values());
    const next = this.#roster.inOrder().filter(({ number }) => number > after);
    return new Map(
      next
        .slice(0, most)
        .map((applicant) => [
          applicant.number,
          this.#lists.kept(applicant, own.get(applicant.number) ?? []),
        ]),
    );
  }

  /**
   * Lets time pass. Resources whose window opened or closed since are matched anew.
   *
   * @throws RangeError for another calendar year, in which other plans hold: that takes a new city
   */
  advance(context: MatchContext): Difference[] {
    if (context.year !== this.#context.year) throw new RangeError("Another year is another city");
    const shut = (profile: ResourceProfile, at: MatchContext) => windowBlockers(profile, at).length;
    const crossing = [...this.#offers.values()].filter(
      ({ profile }) => shut(profile, this.#context) !== shut(profile, context),
    );
    this.#context = context;
    for (const { number, profile } of crossing) this.#placeOffer(number, profile);
    return this.#lists.differences.take();
  }

  /** An application was changed or submitted, or, without a profile, is there no more. */
  setApplication(number: number, profile: ApplicationProfile | null): Difference[] {
    this.#leave(number);
    if (profile) this.#enter(this.#addApplicant({ number, profile }));
    for (const offer of this.#offers.values()) {
      if (this.#lists.isShortOwn(offer)) this.#refillOwn(offer);
    }
    return this.#lists.differences.take();
  }

  /** A resource was changed or opened, or, without a profile, is there no more. */
  setResource(number: number, profile: ResourceProfile | null): Difference[] {
    this.#placeOffer(number, profile);
    return this.#lists.differences.take();
  }

  /** The numbers of all applications, rising. */
  numbers(): number[] {
    return this.#roster.inOrder().map(({ number }) => number);
  }

  /** The first of some applications' lists, as they would be under these weights. */
  *lists(
    numbers: readonly number[],
    { context, most }: { context: MatchContext; most: number },
  ): Generator<{ application: number; list: { resource: number; score: number }[] }> {
    const offers = this.#inOrder();
    const profiles = offers.map(({ profile }) => profile);
    const indexes = new Indexes(profiles, this.#words, context);
    const picker = new Picker(offers);
    for (const application of numbers) {
      const found = this.#roster.find(application);
      if (!found) continue;
      const scanner = indexes.scanners(found.profiles)(found.applicant.profile);
      const { answers, named } = picker.pick(
        scanner,
        { row: found.row, needs: 0 },
        () => undefined,
      );
      const shown = [
        ...answers.entries.slice(0, KEPT.answers),
        ...named.entries.slice(0, KEPT.named),
      ];
      const list = shown.map(({ number, key }) => ({ resource: number, score: scoreOf(key) }));
      yield { application, list: list.slice(0, most) };
    }
  }

  /** Compiles what the next change of an application needs. */
  prepare(): void {
    this.#compile().indexes.prepare();
  }

  /** Every application, and whether a resource that is so would be possible for it. */
  *verdicts(
    profile: ResourceProfile,
  ): Generator<{ application: ApplicationProfile; eligible: boolean }> {
    for (const { applicant, verdict } of judge(this.#roster, this.#alone(profile))) {
      yield { application: applicant.profile, eligible: verdict?.worth === null };
    }
  }

  /** A resource by itself, compiled. */
  #alone(profile: ResourceProfile): Alone {
    const indexes = new Indexes([profile], this.#words, this.#context);
    return { indexes, operated: profile.operated };
  }

  #addApplicant({ number, profile }: Numbered<ApplicationProfile>): Applicant {
    const needs = distinctNeeds(profile.needs).map(() => this.#slots.needs.take());
    const applicant = { number, slot: this.#slots.applications.take(), needs, profile };
    this.#lists.openApplicant(applicant);
    this.#roster.add(applicant);
    return applicant;
  }

  #addOffer({ number, profile }: Numbered<ResourceProfile>): Offer {
    const offer = { number, slot: this.#slots.resources.take(), profile };
    this.#lists.openOffer(offer);
    this.#offers.set(number, offer);
    this.#compiled = null;
    return offer;
  }

  #compile(): { indexes: Indexes; picker: Picker } {
    if (!this.#compiled) {
      const offers = this.#inOrder();
      const profiles = offers.map(({ profile }) => profile);
      const indexes = new Indexes(profiles, this.#words, this.#context);
      this.#compiled = { indexes, picker: new Picker(offers) };
    }
    return this.#compiled;
  }

  #inOrder(): Offer[] {
    return [...this.#offers.values()].sort((a, b) => a.number - b.number);
  }

  #leave(number: number): void {
    const applicant = this.#roster.get(number);
    if (!applicant) return;
    this.#lists.touchShown(applicant);
    for (const offer of this.#offers.values()) this.#lists.withdrawOwn(offer, number);
    this.#roster.remove(number);
    this.#slots.applications.release(applicant.slot);
    for (const list of applicant.needs) this.#slots.needs.release(list);
  }

  #enter(applicant: Applicant): void {
    const fitting: { offer: Offer; key: number }[] = [];
    const picks = this.#pick(applicant, (offer, key) => fitting.push({ offer, key }));
    if (!picks) return;
    this.#lists.touchPicks(applicant, picks);
    for (const { offer, key } of fitting) this.#lists.admitOwn(offer, applicant.number, key);
    this.#lists.write(applicant, picks);
  }

  #pick(applicant: Applicant, visit: (offer: Offer, key: number) => void): Picks | null {
    const found = this.#roster.find(applicant.number);
    if (!found) return null;
    const { indexes, picker } = this.#compile();
    const scanner = indexes.scanners(found.profiles)(applicant.profile);
    return picker.pick(scanner, { row: found.row, needs: applicant.needs.length }, visit);
  }

  #placeOffer(number: number, profile: ResourceProfile | null): void {
    const old = this.#offers.get(number);
    const own: Entry[] = [];
    const short: Applicant[] = [];
    for (const { applicant, verdict } of judge(this.#roster, profile && this.#alone(profile))) {
      const known = old !== undefined && this.#lists.has(applicant, number);
      if (known) this.#lists.withdraw(applicant, number);
      if (verdict) this.#lists.admit(applicant, number, verdict);
      if (known && this.#lists.isShort(applicant)) short.push(applicant);
      if (verdict?.worth === null) {
        own.push({ number: applicant.number, order: verdict.key, key: verdict.key });
      }
    }
    this.#replaceOffer(old, { number, profile, own });
    for (const applicant of short) this.#refill(applicant);
  }

  #replaceOffer(
    old: Offer | undefined,
    { number, profile, own }: { number: number; profile: ResourceProfile | null; own: Entry[] },
  ): void {
    this.#compiled = null;
    if (profile) {
      const offer = old ?? this.#addOffer({ number, profile });
      offer.profile = profile;
      this.#lists.writeOwn(offer, bestOf(own));
    } else if (old) {
      this.#lists.writeOwn(old, bestOf([]));
      this.#offers.delete(number);
      this.#slots.resources.release(old.slot);
    }
  }

  #refill(applicant: Applicant): void {
    const picks = this.#pick(applicant, () => undefined);
    if (!picks) return;
    this.#lists.touchShown(applicant);
    this.#lists.touchPicks(applicant, picks);
    this.#lists.write(applicant, picks);
  }

  #refillOwn(offer: Offer): void {
    const own: Entry[] = [];
    for (const { applicant, verdict } of judge(this.#roster, this.#alone(offer.profile))) {
      if (verdict?.worth !== null) continue;
      own.push({ number: applicant.number, order: verdict.key, key: verdict.key });
    }
    this.#lists.writeOwn(offer, bestOf(own));
  }
}
