import { describe, expect, test } from "vitest";
import { eligibility } from "#app/domain/matching/eligibility.ts";
import type { ApplicationProfile } from "#app/domain/matching/types.ts";
import type { Mandate } from "#app/domain/registry/mandate.ts";
import { application, claim, need, resource } from "#tests/factories/profiles.ts";
import { AS_OF, context } from "./context.ts";

function blockers(said: Partial<ApplicationProfile>, mandate: Partial<Mandate>): string[] {
  return eligibility(application(said), resource({ mandate }), context()).map(({ code }) => code);
}

describe("needs", () => {
  test("a resource that serves none of the needs is no match", () => {
    const found = eligibility(application(), resource({ serves: ["lab"] }), context());
    expect(found).toEqual([
      { code: "need", liftable: false, values: { wanted: ["space"], serves: ["lab"] } },
    ]);
  });

  test("one need served is enough, though another is out of range", () => {
    const fund = resource({ serves: ["space", "equity"], mandate: { ticketMaxFen: 100 } });
    const needs = [need("equity", { amountFen: 180 }), need("space")];
    expect(eligibility(application({ needs }), fund, context())).toEqual([]);
    expect(eligibility(application({ needs: needs.slice(0, 1) }), fund, context())).toEqual([
      {
        code: "amount_high",
        liftable: true,
        values: { need: "equity", amountFen: 180, maxFen: 100 },
      },
    ]);
  });

  test("amount below the ticket and another instrument are told apart", () => {
    const fund = resource({
      serves: ["debt"],
      mandate: { ticketMinFen: 100, instruments: ["guarantee"] },
    });
    const codes = (amountFen: number | null, instrument: string | null) =>
      eligibility(
        application({ needs: [need("debt", { amountFen, instrument })] }),
        fund,
        context(),
      ).map(({ code }) => code);
    expect(codes(50, "loan")).toEqual(["amount_low", "instrument"]);
    expect(codes(100, "guarantee")).toEqual([]);
    expect(codes(null, null)).toEqual([]);
  });
});

describe("strict sectors", () => {
  const strict = { sectors: ["digital.ai"], sectorsStrict: true };

  test("what lies below a mandated sector is inside", () => {
    expect(blockers({ sectors: [claim("auto.icv")] }, { ...strict, sectors: ["auto"] })).toEqual(
      [],
    );
  });

  test("a wide claim is let in until the founder confirms another branch of it", () => {
    expect(blockers({ sectors: [claim("digital")] }, strict)).toEqual([]);
    const elsewhere = [claim("digital"), claim("digital.software")];
    expect(blockers({ sectors: elsewhere }, strict)).toEqual(["sector"]);
    const suggested = [claim("digital"), claim("digital.software", { confirmed: false })];
    expect(blockers({ sectors: suggested }, strict)).toEqual([]);
  });

  test("outside is outside, and no founder can change it", () => {
    const found = eligibility(
      application({ sectors: [claim("sensor")] }),
      resource({ mandate: strict }),
      context(),
    );
    expect(found).toMatchObject([{ code: "sector", liftable: false }]);
  });

  test("preferred sectors and an unsaid sector block nothing", () => {
    expect(blockers({ sectors: [claim("sensor")] }, { sectors: ["auto"] })).toEqual([]);
    expect(blockers({}, strict)).toEqual([]);
  });
});

describe("growth", () => {
  test("a company can grow into a stage, not back into one", () => {
    const found = (stage: "seed" | "c") =>
      eligibility(application({ stage }), resource({ mandate: { stages: ["a"] } }), context());
    expect(found("seed")).toMatchObject([{ code: "stage", liftable: true }]);
    expect(found("c")).toMatchObject([{ code: "stage", liftable: false }]);
  });

  test("readiness outside the range, at either end", () => {
    expect(blockers({ readiness: 2 }, { readinessMin: 4 })).toEqual(["readiness_low"]);
    expect(blockers({ readiness: 9 }, { readinessMax: 7 })).toEqual(["readiness_high"]);
    expect(blockers({ readiness: 4 }, { readinessMin: 4, readinessMax: 4 })).toEqual([]);
  });
});

describe("area, facts and places", () => {
  test("only who says that it will not move is kept out", () => {
    const mandate = { areas: ["示例区"] };
    expect(blockers({ area: "邻区", willingToMove: false }, mandate)).toEqual(["area"]);
    expect(blockers({ area: "邻区", willingToMove: null }, mandate)).toEqual([]);
    expect(blockers({ area: "邻区", willingToMove: true }, mandate)).toEqual([]);
    expect(blockers({ area: "示例镇", willingToMove: false }, mandate)).toEqual([]);
  });

  test("a required fact blocks where it is denied, not where it is unsaid", () => {
    const mandate: Partial<Mandate> = { requires: ["paying_customer", "university_origin"] };
    expect(blockers({}, mandate)).toEqual([]);
    const facts = { paying_customer: false, university_origin: false };
    expect(eligibility(application({ facts }), resource({ mandate }), context())).toEqual([
      { code: "requires", liftable: true, values: { fact: "paying_customer" } },
      { code: "requires", liftable: false, values: { fact: "university_origin" } },
    ]);
  });

  test("outside the window, and without a free place", () => {
    const codes = (opensAt: number | null, closesAt: number | null, capacityFree: number | null) =>
      eligibility(application(), resource({ opensAt, closesAt, capacityFree }), context()).map(
        ({ code }) => code,
      );
    expect(codes(AS_OF + 1, null, 1)).toEqual(["window_not_open"]);
    expect(codes(null, AS_OF - 1, 0)).toEqual(["window_closed", "full"]);
    expect(codes(AS_OF, AS_OF, null)).toEqual([]);
  });
});
