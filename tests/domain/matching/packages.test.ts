import { describe, expect, test } from "vitest";
import { differ, linkOf, packages } from "#app/domain/matching/packages.ts";
import { relay } from "#app/domain/matching/relay.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { application, claim, need, resource } from "#tests/factories/profiles.ts";
import { context } from "./context.ts";

const HERE = ["示例园", "示例区", "示例市"];

function best(
  said: ApplicationProfile,
  resources: ResourceProfile[],
  { limit = 5, home = [] }: { limit?: number; home?: string[] } = {},
) {
  const matches = resources
    .map((each) => matchPair(said, each, context()))
    .filter(({ blockers }) => blockers.length === 0);
  return packages(said, { matches, resources, home, limit });
}

describe("packages", () => {
  const said = application({ needs: [need("space"), need("equity"), need("debt"), need("lab")] });
  const two = application({ needs: [need("space"), need("equity")] });
  const house = (id: string, more: Partial<ResourceProfile> = {}) =>
    resource({ id, serves: ["space"], organizationId: id, ...more });
  const fund = (id: string, more: Partial<ResourceProfile> = {}) =>
    resource({ id, kind: "fund", serves: ["equity"], organizationId: id, ...more });
  const incubator = house("incubator");
  const bank = resource({ id: "bank", kind: "service", serves: ["debt"], organizationId: "b" });

  test("serve each need with one resource, and name what nothing serves", () => {
    const [found] = best(said, [incubator, fund("fund"), bank]);
    expect(found?.items.map(({ need: kind, resourceId }) => [kind, resourceId])).toEqual([
      ["space", "incubator"],
      ["equity", "fund"],
      ["debt", "bank"],
      ["lab", null],
    ]);
  });

  test("have the average of the points that are shown, with nothing added for going together", () => {
    const partner = fund("partner", { partners: ["incubator"], areaPath: HERE });
    const [found] = best(said, [{ ...incubator, areaPath: HERE }, partner, bank]);
    const points = found?.items.map((item) => item.points) ?? [];
    for (const { resourceId, points: shown } of found?.items ?? []) {
      const taken = [incubator, partner, bank].find(({ id }) => id === resourceId);
      const { score } = matchPair(said, taken ?? resource(), context());
      expect(shown).toBe(taken ? totalPoints(score) : 0);
    }
    expect(points.at(-1)).toBe(0);
    expect(found?.points).toBe(Math.round(points.reduce((sum, each) => sum + each, 0) / 4));
    const strangers = best(said, [incubator, fund("stranger"), bank]);
    expect(found?.points).toBe(strangers[0]?.points);
  });

  test("prefer a fund that works with the incubator, where both fit alike", () => {
    const partner = fund("partner", { partners: ["incubator"] });
    const [found, second] = best(two, [incubator, fund("stranger"), partner]);
    expect(found?.resourceIds).toEqual(["incubator", "partner"]);
    expect(found?.links).toEqual([{ one: "incubator", other: "partner", link: "partners" }]);
    expect(second?.resourceIds).toEqual(["incubator", "stranger"]);
    expect(second?.points).toBe(found?.points);
  });

  test("begin near home where the points are equal: the own park, the district, the city", () => {
    const city = fund("city", { areaPath: ["别区", "示例市"] });
    const district = fund("district", { areaPath: ["别园", "示例区", "示例市"] });
    const park = fund("park", { areaPath: HERE });
    const away = fund("away", { areaPath: ["外地"], partners: ["incubator"] });
    const others = [away, city, district, park];
    const found = best(two, [incubator, ...others], { home: HERE });
    expect(found.map(({ resourceIds }) => resourceIds[1])).toEqual([
      "park",
      "district",
      "city",
      "away",
    ]);
    expect(new Set(found.map(({ points }) => points)).size).toBe(1);
    const fits = { ...two, sectors: [claim("digital.ai")], terms: ["大模型"] };
    const better = fund("better", {
      sectors: ["digital.ai"],
      terms: ["大模型"],
      areaPath: ["外地"],
    });
    const [first] = best(fits, [incubator, ...others, better], { home: HERE });
    expect(first?.resourceIds).toContain("better");
  });

  test("differ by half of their members at least", () => {
    const three = application({ needs: [need("space"), need("equity"), need("debt")] });
    const found = best(three, [house("h1"), house("h2"), fund("f1"), fund("f2"), bank], {
      limit: 100,
    });
    expect(found.map(({ resourceIds }) => resourceIds)).toEqual([
      ["h1", "f1", "bank"],
      ["h2", "f2", "bank"],
    ]);
  });

  test.each([
    [["a"], ["a", "b"], false],
    [["a", "b"], ["b", "a"], false],
    [["a", "b"], ["b", "c"], true],
    [["a", "b", "c"], ["a", "b", "d"], false],
    [["a", "b", "c", "d"], ["a", "b", "e", "f"], true],
    [["a", "b", "c", "d"], ["a", "b", "c", "f"], false],
    [["a"], ["b"], true],
  ])("%j and %j: apart enough? %s", (one, other, expected) => {
    expect(differ(one, other)).toBe(expected);
    expect(differ(other, one)).toBe(expected);
  });

  test("take what only a plan names where nobody who answers serves the need", () => {
    const named = { operated: false, sectors: ["digital.ai"], terms: ["大模型"] };
    const fits = { ...said, sectors: [claim("digital.ai")], terms: ["大模型"] };
    const lab = resource({ id: "lab", kind: "shared_lab", serves: ["lab"], ...named });
    const found = best(fits, [incubator, fund("fund"), fund("better", named), lab]);
    expect(found.map(({ resourceIds }) => resourceIds)).toEqual([["incubator", "fund", "lab"]]);
  });

  test("are none where fewer than two needs are served", () => {
    const closed = resource({ id: "closed", serves: ["space"], capacityFree: 0 });
    expect(best(said, [closed])).toEqual([]);
    expect(best(said, [incubator, house("second")])).toEqual([]);
    expect(best(application({ needs: [] }), [incubator])).toEqual([]);
  });

  test("the first is the best of all combinations", () => {
    const many = ["a", "b", "c", "d"].flatMap((name, index) => [
      house(`i${name}`, { organizationId: name, capacityFree: index + 1, areaPath: HERE }),
      fund(`f${name}`, { organizationId: name, capacityFree: 4 - index, areaPath: HERE }),
    ]);
    const found = best(two, many, { limit: 100 });
    expect(found).toHaveLength(16);
    expect(found[0]?.points).toBe(Math.max(...found.map(({ points }) => points)));
  });
});

describe("two resources", () => {
  const at = (id: string, ...areaPath: string[]) => resource({ id, organizationId: id, areaPath });

  test.each([
    [
      "in one park",
      ["汽车创新港", "嘉定区", "上海市"],
      ["汽车创新港", "嘉定区", "上海市"],
      "same_park",
    ],
    ["in a district, no nearer", ["嘉定区", "上海市"], ["嘉定区", "上海市"], "same_district"],
    ["in a city, no nearer", ["上海市"], ["上海市"], null],
    [
      "a park and its district",
      ["汽车创新港", "嘉定区", "上海市"],
      ["嘉定区", "上海市"],
      "same_district",
    ],
    [
      "of two towns",
      ["安亭镇", "嘉定区", "上海市"],
      ["南翔镇", "嘉定区", "上海市"],
      "same_district",
    ],
    ["of two districts", ["安亭镇", "嘉定区", "上海市"], ["马桥镇", "闵行区", "上海市"], null],
    ["nobody knows where", [], [], null],
  ])("%s", (_, one, other, link) => {
    expect(linkOf(at("one", ...one), at("other", ...other))).toBe(link);
  });
});

describe("relay", () => {
  const current = resource({ id: "nest", mandate: { stages: ["seed", "angel"] }, areaPath: HERE });
  const park = (id: string, more: Partial<ResourceProfile> = {}) =>
    resource({
      id,
      organizationId: id,
      kind: "science_park",
      mandate: { stages: ["pre_a"] },
      ...more,
    });
  const options = (resources: ResourceProfile[]) => ({
    current,
    resources,
    context: context(),
    limit: 3,
  });

  test("goes to the next stages, to places that state them, partners first", () => {
    const steps = relay(
      application({ stage: "seed", needs: [need("equity")] }),
      options([
        current,
        park("stranger"),
        park("partner", { partners: ["nest"] }),
        resource({ id: "any" }),
      ]),
    );
    expect(steps.map(({ stage }) => stage)).toEqual(["pre_a", "a"]);
    expect(steps[0]?.next.map(({ match, link }) => [match.resourceId, link])).toEqual([
      ["partner", "partners"],
      ["stranger", null],
    ]);
    expect(steps[1]?.next).toEqual([]);
  });

  test("is empty where the incubator states no end", () => {
    const endless = { ...current, mandate: { ...current.mandate, stages: [] } };
    expect(relay(application(), { ...options([park("p")]), current: endless })).toEqual([]);
  });
});
