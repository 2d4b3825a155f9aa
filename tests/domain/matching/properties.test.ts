import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import { createMatcher } from "#app/domain/matching/matcher.ts";
import { amountPart } from "#app/domain/matching/parts/amount.ts";
import { sectorPart } from "#app/domain/matching/parts/sector.ts";
import { score } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, Match } from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { STAGES } from "#app/domain/vocabulary.ts";
import { claim } from "#tests/factories/profiles.ts";
import { anApplication, aResource, priorities } from "./arbitraries.ts";
import { context, TAXONOMY } from "./context.ts";

const EVERY = { limit: 1000, nearMisses: 1000 };
const resources = fc.array(aResource, { minLength: 1, maxLength: 25 });

describe("a score", () => {
  test("lies in 0…1 and is exactly the sum of its parts, in whatever order they are added", () => {
    fc.assert(
      fc.property(anApplication, aResource, priorities, (application, resource, priorities) => {
        const {
          score: total,
          confidence,
          parts,
        } = score(application, resource, context({ priorities }));
        for (const value of [total, confidence, ...parts.flatMap((p) => [p.value, p.weight])]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const sum = (list: typeof parts) => list.reduce((all, p) => all + p.value * p.weight, 0);
        expect(sum(parts)).toBe(total);
        expect(sum([...parts].reverse())).toBe(total);
        expect(parts.reduce((all, part) => all + part.weight, 0)).toBe(1);
      }),
    );
  });

  test("does not change when everything in the profile is said twice", () => {
    fc.assert(
      fc.property(anApplication, aResource, priorities, (application, resource, priorities) => {
        const world = context({ priorities });
        const twice = {
          ...application,
          sectors: [...application.sectors, ...application.sectors],
          needs: [...application.needs, ...application.needs],
          terms: [...application.terms, ...application.terms],
        };
        expect(score(twice, resource, world)).toEqual(score(application, resource, world));
        expect(eligibility(twice, resource, world).map(({ code }) => code)).toEqual(
          eligibility(application, resource, world).map(({ code }) => code),
        );
      }),
    );
  });

  test("of a sector falls with every further sector that is claimed", () => {
    const leaves = TAXONOMY.filter(({ parent }) => parent !== null).map(({ key }) => key);
    const own = fc.constantFrom(...leaves);
    fc.assert(
      fc.property(
        own,
        anApplication,
        aResource,
        priorities,
        (key, application, resource, priorities) => {
          const world = context({ priorities });
          const value = (keys: string[]) =>
            sectorPart(
              { ...application, sectors: keys.map((each) => claim(each)) },
              resource,
              world,
            ).value;
          const others = leaves.filter((leaf) => leaf !== key);
          const most = Math.max(...leaves.map((leaf) => value([leaf])));
          const everything = value([key, ...others]);
          expect(everything).toBeLessThanOrEqual(most);
          if (most > 0) expect(everything).toBeLessThan(most);
        },
      ),
    );
  });
});

describe("eligibility", () => {
  test("is never lost by a wider ticket, and the amount never fits worse", () => {
    const more = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(anApplication, aResource, more, more, (application, resource, down, up) => {
        const { ticketMinFen: min, ticketMaxFen: max } = resource.mandate;
        const wider = {
          ...resource,
          mandate: {
            ...resource.mandate,
            ticketMinFen: min === null ? null : min - down,
            ticketMaxFen: max === null ? null : max + up,
          },
        };
        const world = context();
        if (eligibility(application, resource, world).length > 0) return;
        expect(eligibility(application, wider, world)).toEqual([]);
        const one = amountPart(application, resource);
        const other = amountPart(application, wider);
        if (one.evidence.need === other.evidence.need && application.needs.length < 2) {
          expect(other.value).toBeGreaterThanOrEqual(one.value);
        }
      }),
    );
  });

  test("is never lost by leaving something unsaid", () => {
    const unsaid: Partial<ApplicationProfile>[] = [
      { stage: null },
      { readiness: null },
      { area: null },
      { willingToMove: null },
      { facts: {} },
      { sectors: [] },
      { needs: [] },
    ];
    fc.assert(
      fc.property(
        anApplication,
        aResource,
        fc.constantFrom(...unsaid),
        (application, resource, less) => {
          const before = eligibility(application, resource, context()).length;
          const after = eligibility({ ...application, ...less }, resource, context()).length;
          expect(after).toBeLessThanOrEqual(before);
        },
      ),
    );
  });
});

describe("a ranking", () => {
  test("is not gained by asking for what the company lacks", () => {
    fc.assert(
      fc.property(anApplication, resources, fc.nat(), fc.nat(), (application, all, which, how) => {
        const world = context();
        const index = which % all.length;
        const asking = unmet(application)[how % 4] ?? {};
        const harder = all.map((each, at) =>
          at === index ? { ...each, mandate: { ...each.mandate, ...asking } } : each,
        );
        const id = all[index]?.id;
        const place = (matches: Match[]) => {
          const found = matches.findIndex(({ resourceId }) => resourceId === id);
          return found < 0 ? Number.POSITIVE_INFINITY : found;
        };
        const before = place(createMatcher(all, world).match(application, EVERY).matches);
        const after = place(createMatcher(harder, world).match(application, EVERY).matches);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test("does not depend on what things are called", () => {
    fc.assert(
      fc.property(anApplication, resources, fc.integer(), (application, all, salt) => {
        const renamed = (id: string) => `${(salt * 31 + id.charCodeAt(0) * 7) % 97}:${id}`;
        const other = all.map((each) => ({ ...each, id: renamed(each.id) }));
        const strip = (matches: Match[]) =>
          matches.map(({ resourceId, applicationId: _, ...rest }) => ({
            index: all.findIndex(({ id }) => id === resourceId || renamed(id) === resourceId),
            ...rest,
          }));
        const answer = createMatcher(all, context()).match(application, EVERY);
        const again = createMatcher(other, context()).match({ ...application, id: "x" }, EVERY);
        expect(strip(again.matches)).toEqual(strip(answer.matches));
        expect(strip(again.nearMisses)).toEqual(strip(answer.nearMisses));
      }),
    );
  });

  test("is total: everything once, in one order, whatever the order given but for equal ones", () => {
    fc.assert(
      fc.property(anApplication, resources, (application, all) => {
        const { matches, nearMisses } = createMatcher(all, context()).match(application, EVERY);
        const ids = [...matches, ...nearMisses].map(({ resourceId }) => resourceId);
        expect(new Set(ids).size).toBe(ids.length);
        const places = matches.map(({ score, confidence }) => [score, confidence] as const);
        const sorted = [...places].sort((a, b) => b[0] - a[0] || b[1] - a[1]);
        expect(places).toEqual(sorted);
        const turned = createMatcher([...all].reverse(), context()).match(
          application,
          EVERY,
        ).matches;
        expect(turned.map(({ score, confidence }) => [score, confidence])).toEqual(places);
      }),
    );
  });
});

/** Requirements that this company certainly does not meet; nothing where it has not said enough. */
function unmet({ stage, readiness, facts, sectors }: ApplicationProfile): Partial<Mandate>[] {
  const denied = Object.entries(facts).find(([, said]) => said === false)?.[0];
  return [
    stage ? { stages: STAGES.filter((other) => other !== stage) } : {},
    readiness !== null && readiness < 9 ? { readinessMin: readiness + 1, readinessMax: null } : {},
    denied ? { requires: [denied as Mandate["requires"][number]] } : {},
    sectors.length > 0 ? { sectors: ["elsewhere"], sectorsStrict: true } : {},
  ];
}
