import { describe, expect, test } from "vitest";
import { distinguishingReasons } from "#app/domain/matching/distinguish.ts";
import { matchPair } from "#app/domain/matching/score.ts";
import type { ResourceProfile } from "#app/domain/matching/types.ts";
import { application, claim, need, priority, resource } from "#tests/factories/profiles.ts";
import { context } from "./context.ts";

const startup = application({
  sectors: [claim("digital.ai", { terms: [{ term: "大模型", start: 4, end: 7 }] })],
  needs: [need("equity", { amountFen: 500 }), need("space")],
  stage: "seed",
  area: "示例区",
  terms: ["大模型"],
});
const world = context({ priorities: [priority("digital", { section: "三、（二）" })] });
const CITY = ["示例市"];
const HERE = ["示例区", "示例市"];

function leads(...takers: Partial<ResourceProfile>[]) {
  const rows = takers.map((said) =>
    matchPair(startup, resource({ sectors: ["digital.ai"], areaPath: CITY, ...said }), world),
  );
  return distinguishingReasons(
    rows.map(({ parts }) => parts),
    startup,
  ).map((lead) => lead && `${lead.reason.part} ${lead.reason.fit}`);
}

describe("the reason of a row", () => {
  test("is not the sector that all of the page are for, but what this one has and others have not", () => {
    expect(
      leads(
        {},
        { areaPath: HERE },
        { mandate: { ...resource().mandate, stages: ["seed"] } },
        { serves: ["space", "equity"] },
        { terms: ["大模型"] },
      ),
    ).toEqual(["sector same", "area same", "stage inside", "needs all", "evidence shared"]);
  });

  test("is the sector where that is what sets it apart", () => {
    expect(leads({}, { sectors: ["digital"] }, { sectors: ["digital"] })).toEqual([
      "sector same",
      "sector narrower",
      "sector narrower",
    ]);
  });

  test("is what has most points where all of the page say the same, or there is one row", () => {
    expect(leads({})).toEqual(["sector same"]);
    expect(leads({ areaPath: HERE }, { areaPath: HERE })).toEqual(["sector same", "sector same"]);
  });

  test("never tells what speaks against the row or what nobody asked", () => {
    const stranger = { sectors: ["auto"], areaPath: ["别处"], serves: ["lab" as const] };
    expect(leads({}, stranger)).toEqual(["sector same", null]);
  });

  test("stands with the clause that the sector rests on, whatever the reason", () => {
    const rows = [
      { serves: ["equity" as const] },
      { areaPath: HERE, serves: ["equity" as const] },
      { sectors: ["auto"] },
    ].map(
      (said) => matchPair(startup, resource({ sectors: ["digital.ai"], ...said }), world).parts,
    );
    const found = distinguishingReasons(rows, startup);
    expect(found[1]).toMatchObject({ reason: { part: "area" }, clause: { section: "三、（二）" } });
    expect(found[2]).toMatchObject({ reason: { part: "needs" }, clause: null });
  });
});
