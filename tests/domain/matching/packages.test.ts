import { describe, expect, test } from "vitest";
import { linkOf, packages } from "#app/domain/matching/packages.ts";
import { relay } from "#app/domain/matching/relay.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ApplicationProfile, ResourceProfile } from "#app/domain/matching/types.ts";
import { application, claim, need, resource } from "#tests/factories/profiles.ts";
import { context } from "./context.ts";

const HERE = ["示例园", "示例区", "示例市"];

function best(said: ApplicationProfile, resources: ResourceProfile[], limit = 5) {
  const matches = resources
    .map((each) => matchPair(said, each, context()))
    .filter(({ blockers }) => blockers.length === 0);
  return packages(said, { matches, resources, limit });
}

describe("packages", () => {
  const said = application({ needs: [need("space"), need("equity"), need("debt"), need("lab")] });
  const incubator = resource({ id: "incubator", serves: ["space"], organizationId: "a" });
  const fund = (id: string, more: Partial<ResourceProfile> = {}) =>
    resource({ id, kind: "fund", serves: ["equity"], organizationId: id, ...more });
  const bank = resource({ id: "bank", kind: "service", serves: ["debt"], organizationId: "b" });

  test("serve each need with one resource, and name what nothing serves", () => {
    const [found] = best(said, [incubator, fund("fund"), bank]);
    expect(found?.items).toEqual([
      { need: "space", resourceId: "incubator" },
      { need: "equity", resourceId: "fund" },
      { need: "debt", resourceId: "bank" },
      { need: "lab", resourceId: null },
    ]);
  });

  test("prefer a fund that works with the incubator, where both fit alike", () => {
    const partner = fund("partner", { partners: ["incubator"] });
    const [found, second] = best(said, [incubator, fund("stranger"), partner, bank]);
    expect(found?.resourceIds).toContain("partner");
    expect(found?.links).toEqual([{ one: "incubator", other: "partner", link: "partners" }]);
    expect(second?.resourceIds).toContain("stranger");
    expect(found?.score).toBeGreaterThan(second?.score ?? 1);
  });

  test("take what only a plan names where nobody who answers serves the need", () => {
    const named = { operated: false, sectors: ["digital.ai"], terms: ["大模型"] };
    const fits = { ...said, sectors: [claim("digital.ai")], terms: ["大模型"] };
    const lab = resource({ id: "lab", kind: "shared_lab", serves: ["lab"], ...named });
    const found = best(fits, [incubator, fund("fund"), fund("better", named), lab]);
    expect(found.map(({ resourceIds }) => resourceIds)).toEqual([["incubator", "fund", "lab"]]);
  });

  test("are none where nothing that could answer serves", () => {
    const closed = resource({ id: "closed", serves: ["space"], capacityFree: 0 });
    expect(best(said, [closed])).toEqual([]);
    expect(best(application({ needs: [] }), [incubator])).toEqual([]);
  });

  test("the first is the best of all combinations", () => {
    const many = ["a", "b", "c", "d"].flatMap((name, index) => [
      resource({ id: `i${name}`, organizationId: name, capacityFree: index + 1, areaPath: HERE }),
      fund(`f${name}`, { organizationId: name, capacityFree: 4 - index, areaPath: HERE }),
    ]);
    const two = application({ needs: [need("space"), need("equity")] });
    const found = best(two, many, 100);
    expect(found).toHaveLength(16);
    expect(found[0]?.score).toBe(Math.max(...found.map(({ score }) => score)));
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
