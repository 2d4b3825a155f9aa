import type { Reading } from "#app/domain/deals/reader.ts";
import type { PersonReading } from "#db/queries/deals/people-reading.server.ts";
import type { Mentionable, Participants, ReadingParty } from "./room-view.ts";

/** May the reader know what a person's organization is called? Before the introduction a provider may not. */
function knowsParty({ side }: Pick<PersonReading, "side">, { reader }: Reading): boolean {
  return side !== "startup" || reader.side === "startup" || reader.words === "all";
}

/** May the reader know the person's own name? */
function knowsPerson({ side }: Pick<PersonReading, "side">, { reader }: Reading): boolean {
  return side === reader.side || reader.names;
}

/** People by party, with their number. */
export function readingParties(people: readonly PersonReading[], reading: Reading): ReadingParty[] {
  return participants(people, reading).map(({ people: _, ...party }) => party);
}

/** The same with the names that the reader may know. */
export function participants(people: readonly PersonReading[], reading: Reading): Participants[] {
  return [...new Set(people.map(({ party }) => party))].flatMap((party) => {
    const those = people.filter((person) => person.party === party);
    const [first] = those;
    if (!first) return [];
    return {
      side: first.side,
      name: knowsParty(first, reading) ? first.organization : null,
      count: those.length,
      people: those
        .filter((person) => knowsPerson(person, reading))
        .map(({ userId, name }) => ({ id: userId, name })),
    };
  });
}

/** Whom the reader can call by name in what he writes: everybody who reads it and whom he may know, but himself. */
export function mentionable(people: readonly PersonReading[], reading: Reading): Mentionable[] {
  return people
    .filter((person) => person.userId !== reading.viewer.userId && knowsPerson(person, reading))
    .map(({ userId, name, side }) => ({ id: userId, name, side }));
}
