import { DAY_MS } from "#app/domain/time.ts";
import { sortKey } from "#app/platform/pinyin.server.ts";
import { organizationSearch, resourceSearch } from "#app/services/kept/search-texts.server.ts";
import type { organizations, verifications } from "#db/schema/organizations.ts";
import type { mandates, resourceSectors, resources } from "#db/schema/resources.ts";
import type { memberships, users } from "#db/schema/users.ts";
import type { Draw } from "../draw.ts";
import type { Body, Person, Provided } from "../model.ts";

/* What the registry's tables hold of the city. Each function makes the rows of one table. */

export function* userRows(
  people: readonly Person[],
  passwordHash: string,
): Generator<typeof users.$inferInsert> {
  for (const { id, name, email, at, systemAdmin } of people) {
    yield {
      id,
      name,
      sortKey: sortKey(name),
      email,
      passwordHash,
      systemAdmin,
      createdAt: new Date(at),
    };
  }
}

export function* organizationRows(
  bodies: readonly Body[],
): Generator<typeof organizations.$inferInsert> {
  for (const { id, kind, name, area, description, creditCode, at, verdicts } of bodies) {
    const last = verdicts.at(-1);
    yield {
      id,
      kind,
      name,
      area,
      description,
      creditCode,
      verification: kind === "district" ? "verified" : (last?.state ?? "unverified"),
      ...organizationSearch({ name, area }),
      sortKey: sortKey(name),
      version: 1 + verdicts.length,
      createdAt: new Date(at),
      updatedAt: new Date(last?.at ?? at),
    };
  }
}

export function* membershipRows(
  bodies: readonly Body[],
  random: Draw,
): Generator<typeof memberships.$inferInsert> {
  for (const { id: organizationId, at, people } of bodies) {
    for (const { person, role } of people) {
      yield {
        id: random.id(at),
        userId: person.id,
        organizationId,
        role,
        createdAt: new Date(at),
      };
    }
  }
}

export function* verificationRows(
  bodies: readonly Body[],
  random: Draw,
): Generator<typeof verifications.$inferInsert> {
  for (const { id: organizationId, verdicts } of bodies) {
    for (const { state, at, by, note } of verdicts) {
      yield {
        id: random.id(at),
        organizationId,
        state,
        note,
        byUserId: by.id,
        createdAt: new Date(at),
      };
    }
  }
}

export function* resourceRows(
  provided: readonly Provided[],
): Generator<typeof resources.$inferInsert> {
  for (const each of provided) {
    const { id, operator, kind, name, summary, area, state, serves, terms, details, at } = each;
    yield {
      id,
      organizationId: operator.id,
      kind,
      name,
      summary,
      area,
      state,
      serves,
      terms,
      details,
      ...resourceSearch({
        ...{ kind, name, summary, details, terms, area },
        otherNames: [],
        operatorName: null,
        sectorNames: [],
      }),
      sortKey: sortKey(name),
      createdAt: new Date(at),
      updatedAt: new Date(at),
    };
  }
}

export function* resourceSectorRows(
  provided: readonly Provided[],
): Generator<typeof resourceSectors.$inferInsert> {
  for (const { id: resourceId, sectors } of provided) {
    for (const sector of sectors) yield { resourceId, sector };
  }
}

/** @param places of each resource whose places are limited */
export function* mandateRows(
  provided: readonly Provided[],
  { places, random }: { places: ReadonlyMap<string, number>; random: Draw },
): Generator<typeof mandates.$inferInsert> {
  for (const each of provided) {
    const last = 1 + each.earlierMandates;
    for (let number = 1; number <= last; number++) {
      const at = mandateAt(each, number);
      yield {
        id: random.id(at),
        resourceId: each.id,
        number,
        body: each.mandate,
        places: places.get(each.id) ?? null,
        responseDays: each.responseDays,
        createdBy: each.operator.people[0]?.person.id ?? null,
        createdAt: new Date(at),
      };
    }
  }
}

/** A mandate is published with its resource, later ones a week after each other. */
export function mandateAt({ at }: Provided, number: number): number {
  return at + (number - 1) * 7 * DAY_MS;
}
