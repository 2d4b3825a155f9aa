import { GROUPS, type Group, KEPT, type KeptPair } from "../kept.ts";
import { Differences, type Standing } from "./differences.ts";
import { type Offer, type Pick, type Picks, SPARE } from "./picks.ts";
import type { Applicant } from "./roster.ts";
import { type Entry, Shortlists } from "./shortlists.ts";

/** How a resource stands to an application: for which of its lists it may come. */
export interface Verdict {
  key: number;
  /** Of a near miss; null for an eligible pair. */
  worth: number | null;
  operated: boolean;
  /** Which of the distinct needs it serves. */
  serves: readonly boolean[];
}

interface Listed {
  lists: Shortlists;
  list: number;
  group: Group;
}

interface Parties {
  applicant(number: number): Applicant | undefined;
  offer(number: number): Offer | undefined;
}

/** The lists of all applications and resources. What changes in them is remembered as a difference. */
export class KeptLists {
  readonly differences: Differences;
  readonly #answers = new Shortlists(KEPT.answers, SPARE.answers);
  readonly #named = new Shortlists(KEPT.named, SPARE.named);
  readonly #near = new Shortlists(KEPT.near, SPARE.near);
  readonly #needs = new Shortlists(KEPT.need, SPARE.need);
  readonly #own = new Shortlists(KEPT.resource, SPARE.resource);

  constructor(parties: Parties) {
    this.differences = new Differences((application, resource) =>
      this.#standing(parties.applicant(application), parties.offer(resource), resource),
    );
  }

  openApplicant(applicant: Applicant): void {
    for (const { lists, list } of this.listsOf(applicant)) {
      lists.reach(list);
      lists.clear(list);
    }
  }

  openOffer({ slot }: Offer): void {
    this.#own.reach(slot);
    this.#own.clear(slot);
  }

  /** All lists of an application, in the order in which the first that holds a pair gives its group. */
  listsOf({ slot, needs }: Applicant): Listed[] {
    return [
      { lists: this.#answers, list: slot, group: GROUPS.answers },
      { lists: this.#named, list: slot, group: GROUPS.named },
      ...needs.map((list) => ({ lists: this.#needs, list, group: GROUPS.need })),
      { lists: this.#near, list: slot, group: GROUPS.near },
    ];
  }

  /** A resource's own list, best first. */
  *own({ slot }: Offer): Generator<{ application: number; key: number }> {
    for (let place = 0; place < this.#own.shown(slot); place++) {
      yield {
        application: this.#own.numberAt(slot, place),
        key: this.#own.keyAt(slot, place),
      };
    }
  }

  /** What resources keep, by application. */
  ownByApplication(offers: Iterable<Offer>): Map<number, KeptPair[]> {
    const found = new Map<number, KeptPair[]>();
    for (const offer of offers) {
      for (const { application, key } of this.own(offer)) {
        const pair = { application, resource: offer.number, group: GROUPS.resource, key };
        const known = found.get(application);
        if (known) known.push(pair);
        else found.set(application, [pair]);
      }
    }
    return found;
  }

  /** All pairs of an application, each in its group, with what resources keep of it. */
  kept(applicant: Applicant, own: readonly KeptPair[]): KeptPair[] {
    const application = applicant.number;
    const pairs = new Map<number, KeptPair>();
    for (const { lists, list, group } of this.listsOf(applicant)) {
      for (let place = 0; place < lists.shown(list); place++) {
        const resource = lists.numberAt(list, place);
        if (pairs.has(resource)) continue;
        pairs.set(resource, { application, resource, group, key: lists.keyAt(list, place) });
      }
    }
    for (const pair of own) if (!pairs.has(pair.resource)) pairs.set(pair.resource, pair);
    return [...pairs.values()];
  }

  /** For a list that is filled from nothing: its changes are nobody's. */
  fillOwn({ slot }: Offer, entry: Entry): void {
    this.#own.offer(slot, entry);
  }

  /** Writes an application's lists anew. */
  write(applicant: Applicant, picks: Picks): void {
    const all = [picks.answers, picks.named, ...picks.needs, picks.near];
    this.listsOf(applicant).forEach(({ lists, list }, at) => {
      const pick = all[at] as Pick;
      lists.clear(list);
      for (const entry of pick.entries) lists.push(list, entry);
      if (pick.more) lists.leaveOpen(list);
    });
  }

  touchShown(applicant: Applicant): void {
    for (const { lists, list } of this.listsOf(applicant)) {
      for (let place = 0; place < lists.shown(list); place++) {
        this.differences.touch(applicant.number, lists.numberAt(list, place));
      }
    }
  }

  touchPicks({ number }: Applicant, picks: Picks): void {
    for (const { entries } of [picks.answers, picks.named, ...picks.needs, picks.near]) {
      for (const entry of entries) this.differences.touch(number, entry.number);
    }
  }

  /** Does the application know of the resource, in whatever list? */
  has({ slot, needs }: Applicant, resource: number): boolean {
    return (
      this.#answers.placeOf(slot, resource) >= 0 ||
      this.#near.placeOf(slot, resource) >= 0 ||
      this.#named.placeOf(slot, resource) >= 0 ||
      needs.some((list) => this.#needs.placeOf(list, resource) >= 0)
    );
  }

  /** Takes a resource out of an application's lists. */
  withdraw(applicant: Applicant, resource: number): void {
    for (const { lists, list } of this.listsOf(applicant)) {
      const place = lists.placeOf(list, resource);
      if (place < 0) continue;
      if (place < lists.want) {
        this.differences.touch(applicant.number, resource);
        const next = lists.at(list, lists.want);
        if (next !== null) this.differences.touch(applicant.number, next);
      }
      lists.removeAt(list, place);
    }
  }

  /** Puts a resource into those of an application's lists that it comes far enough for. */
  admit(applicant: Applicant, resource: number, verdict: Verdict): void {
    const { key, worth, operated, serves } = verdict;
    const entry = { number: resource, order: worth ?? key, key };
    const { slot, needs, number } = applicant;
    if (worth !== null) {
      this.#insert(this.#near, slot, { entry, touch: (other) => [number, other] });
      return;
    }
    const lists = operated ? this.#answers : this.#named;
    this.#insert(lists, slot, { entry, touch: (other) => [number, other] });
    needs.forEach((list, need) => {
      if (serves[need]) {
        this.#insert(this.#needs, list, { entry, touch: (other) => [number, other] });
      }
    });
  }

  /** May an application's lists lack what they are asked for? */
  isShort(applicant: Applicant): boolean {
    return this.listsOf(applicant).some(({ lists, list }) => lists.isShort(list));
  }

  /** Takes an application out of a resource's own list. */
  withdrawOwn({ number, slot }: Offer, application: number): void {
    const place = this.#own.placeOf(slot, application);
    if (place < 0) return;
    if (place < this.#own.want) {
      this.differences.touch(application, number);
      const next = this.#own.at(slot, this.#own.want);
      if (next !== null) this.differences.touch(next, number);
    }
    this.#own.removeAt(slot, place);
  }

  admitOwn({ number, slot }: Offer, application: number, key: number): void {
    const entry = { number: application, order: key, key };
    this.#insert(this.#own, slot, { entry, touch: (other) => [other, number] });
  }

  isShortOwn({ slot }: Offer): boolean {
    return this.#own.isShort(slot);
  }

  /** Replaces a resource's own list. */
  writeOwn(offer: Offer, { entries, more }: Pick): void {
    const { number, slot } = offer;
    for (const { application } of this.own(offer)) this.differences.touch(application, number);
    for (const entry of entries) this.differences.touch(entry.number, number);
    this.#own.clear(slot);
    for (const entry of entries) this.#own.push(slot, entry);
    if (more) this.#own.leaveOpen(slot);
  }

  #insert(
    lists: Shortlists,
    list: number,
    { entry, touch }: { entry: Entry; touch(other: number): [number, number] },
  ): void {
    const place = lists.placeFor(list, entry);
    if (place === null) {
      lists.leaveOpen(list);
      return;
    }
    if (place < lists.want) {
      this.differences.touch(...touch(entry.number));
      const last = lists.at(list, lists.want - 1);
      if (last !== null) this.differences.touch(...touch(last));
    }
    lists.insert(list, place, entry);
  }

  #standing(
    applicant: Applicant | undefined,
    offer: Offer | undefined,
    resource: number,
  ): Standing | null {
    if (!applicant) return null;
    for (const { lists, list, group } of this.listsOf(applicant)) {
      const place = lists.placeOf(list, resource);
      if (place >= 0 && place < lists.want) return { group, key: lists.keyAt(list, place) };
    }
    if (!offer) return null;
    const place = this.#own.placeOf(offer.slot, applicant.number);
    return place >= 0 && place < this.#own.want
      ? { group: GROUPS.resource, key: this.#own.keyAt(offer.slot, place) }
      : null;
  }
}
