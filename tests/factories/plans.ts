import type { PlanFile } from "#app/domain/plans/plan-file.ts";

/** A small plan of Jiading that is right in itself. */
export function planFile(said: Partial<PlanFile> = {}): PlanFile {
  return {
    slug: "plan",
    title: { zh: "示例方案", en: "Example plan" },
    number: null,
    issuer: "示例区政府",
    issuedOn: null,
    effectiveOn: null,
    period: { from: 2024, to: 2026 },
    area: "嘉定区",
    implements: [],
    supersedes: [],
    priorities: [],
    targets: [],
    tasks: [],
    resources: [],
    organizations: [],
    mechanisms: [],
    areas: [
      { name: "上海市", kind: "city", parent: null, role: null },
      { name: "嘉定区", kind: "district", parent: "上海市", role: null },
    ],
    ...said,
  };
}

export function planResource(
  said: Partial<PlanFile["resources"][number]> & { name: string },
): PlanFile["resources"][number] {
  return {
    kind: "shared_lab",
    sectors: [],
    operator: null,
    area: null,
    figures: {},
    section: "一",
    ...said,
  };
}
