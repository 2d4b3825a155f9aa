import { describe, expect, test } from "vitest";
import { namedResources } from "#app/domain/registry/named-resources.ts";
import { checkRegistry, type RegistryEntry } from "#app/domain/registry/registry-file.ts";
import { planFile, planResource } from "#tests/factories/plans.ts";

const old = planFile({
  slug: "old",
  period: { from: 2018, to: 2020 },
  resources: [
    planResource({ name: "上海“甲”平台", kind: "shared_lab", operator: "甲所", sectors: ["ic"] }),
    planResource({ name: "乙基金", kind: "fund", sectors: ["service.finance", "ic"] }),
  ],
});
const current = planFile({
  slug: "current",
  period: { from: 2024, to: 2026 },
  resources: [
    planResource({
      name: "甲平台(上海)",
      kind: "pilot_line",
      area: "嘉定区",
      sectors: ["sensor"],
      figures: { 规模: { value: 8, unit: "英寸" } },
      section: "二(二)2",
    }),
  ],
});

function entry(said: Partial<RegistryEntry> & { name: string }): RegistryEntry {
  return {
    aliases: [],
    otherNames: [],
    summary: "",
    serves: null,
    partners: [],
    mandate: null,
    ...said,
  };
}

describe("a body that several plans name", () => {
  const entries = [entry({ name: "甲平台(上海)", aliases: ["上海“甲”平台"], summary: "做中试" })];

  test("is one entry, for which the plan in force speaks and the others fill the gaps", () => {
    const [one, ...rest] = namedResources({ plans: [old, current], entries }, 2026);
    expect(one).toMatchObject({
      name: "甲平台(上海)",
      otherNames: [{ name: "上海“甲”平台", note: "" }],
      kind: "pilot_line",
      plan: "current",
      section: "二(二)2",
      area: "嘉定区",
      operatorName: "甲所",
      sectors: ["sensor", "ic"],
      serves: ["pilot"],
      summary: "做中试",
    });
    expect(rest.map((each) => each.name)).toEqual(["乙基金"]);
  });

  test("is spoken for by the earlier plan while the later one has not begun", () => {
    const [one] = namedResources({ plans: [current, old], entries }, 2019);
    expect(one).toMatchObject({ plan: "old", name: "上海“甲”平台", kind: "shared_lab" });
  });
});

test("a fund serves the sectors a plan gives it, not the trade it is of", () => {
  const fund = namedResources({ plans: [old], entries: [] }, 2026).find(
    ({ kind }) => kind === "fund",
  );
  expect(fund?.sectors).toEqual(["ic"]);
  expect(fund?.mandate).toBeNull();
});

test("a mandate leaves open what the plan does not state", () => {
  const stated = { plan: "old", section: "一", body: { stages: ["seed" as const] } };
  const entries = [entry({ name: "乙基金", mandate: stated })];
  const fund = namedResources({ plans: [old], entries }, 2026).find(({ kind }) => kind === "fund");
  expect(fund?.mandate).toMatchObject({
    plan: "old",
    body: { stages: ["seed"], sectors: [], ticketMinFen: null, sectorsStrict: false },
  });
});

test("an entry may rest only on what plans name and state", () => {
  const faults = checkRegistry(
    [
      entry({ name: "无名中心" }),
      entry({ name: "乙基金", partners: ["丙园"] }),
      entry({
        name: "甲平台(上海)",
        aliases: ["乙基金"],
        mandate: {
          plan: "nowhere",
          section: "一",
          body: { sectors: ["x"], readinessMin: 7, readinessMax: 3 },
        },
      }),
    ],
    { plans: [old, current], sectorKeys: new Set(["ic"]) },
  );
  expect(faults.map(({ entry, path }) => `${entry.name} ${path}`)).toEqual([
    "无名中心 name",
    "甲平台(上海) aliases.0",
    "乙基金 partners.0",
    "甲平台(上海) mandate.plan",
    "甲平台(上海) mandate.body.sectors.0",
    "甲平台(上海) mandate.body.readinessMax",
  ]);
});

test("an entry is refused that a system would be, or that asks equity of who buys no shares", () => {
  const plan = planFile({
    resources: [
      planResource({ name: "某区人才管理系统", kind: "service" }),
      planResource({ name: "某区天使投资引导基金", kind: "fund" }),
      planResource({ name: "某园孵化器", kind: "incubator" }),
      planResource({ name: "某园创投基金", kind: "fund" }),
    ],
  });
  const faults = checkRegistry(
    plan.resources.map(({ name }) => entry({ name, serves: ["equity"] })),
    { plans: [plan], sectorKeys: new Set() },
  );
  expect(faults.map(({ entry, path }) => `${entry.name} ${path}`)).toEqual([
    "某区人才管理系统 name",
    "某区人才管理系统 serves",
    "某区天使投资引导基金 serves",
    "某园孵化器 serves",
  ]);
});
