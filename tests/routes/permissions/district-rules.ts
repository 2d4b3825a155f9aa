import { at, desk, EVERYONE, type Form, type Rule } from "./rule.ts";
import type { Role } from "./world.ts";

const STAFF: readonly Role[] = ["staff", "otherStaff"];
const POLICY: readonly Role[] = [...STAFF, "systemAdmin"];
const IMPORTERS: readonly Role[] = [...POLICY, "providerAdmin", "otherProviderAdmin"];

const policyForm: Form = {
  base: "2",
  expired: "40",
  ...Object.fromEntries(
    "sector needs stage amount readiness area evidence capacity"
      .split(" ")
      .map((part) => [`part_${part}`, "10"]),
  ),
  ...Object.fromEntries(
    "leading pioneer featured emerging future supporting"
      .split(" ")
      .map((tier) => [`tier_${tier}`, "50"]),
  ),
};

/** The pages of district staff and of the system administrator. */
export const DISTRICT_RULES: Record<string, Rule> = {
  "routes/monitoring/desk/route.tsx": desk("/district", STAFF),
  "routes/monitoring/gap/route.tsx": desk("/district/gap?sector=auto&need=space", STAFF),
  "routes/monitoring/deals/route.tsx": desk("/district/deals", STAFF),
  "routes/monitoring/applications/route.tsx": desk("/district/applications?match=none", STAFF),
  "routes/monitoring/organizations/route.tsx": desk("/district/organizations", STAFF),
  "routes/registry/verification/route.tsx": {
    path: ({ own }) => `/district/organizations/${own.pendingId}`,
    params: ({ own }) => ({ id: own.pendingId }),
    see: ["staff", "systemAdmin"],
    move: [
      {
        by: ["staff", "systemAdmin"],
        form: () => ({ version: "1", state: "verified", note: "" }),
      },
    ],
  },
  "routes/monitoring/levers/route.tsx": desk("/district/levers", STAFF),
  "routes/monitoring/lever/route.tsx": {
    path: ({ own }) => `/district/levers/new?subject=resource&id=${own.resourceId}`,
    see: ["staff"],
    move: [{ by: ["staff"], form: () => ({ lever: "note", text: "记一笔" }) }],
  },
  "routes/monitoring/claims/route.tsx": {
    path: at("/district/claims"),
    see: STAFF,
    move: [
      {
        by: ["staff", "systemAdmin"],
        form: ({ own }) => ({ claimId: own.claimId, verdict: "accept", note: "" }),
      },
    ],
  },
  "routes/registry/changes/route.tsx": {
    path: at("/district/changes"),
    see: POLICY,
    move: [
      {
        by: ["staff", "systemAdmin"],
        form: ({ own }) => ({ changeId: own.changeId, verdict: "approve", note: "" }),
      },
    ],
  },
  "routes/monitoring/targets/route.tsx": desk("/district/targets", STAFF),
  "routes/monitoring/target/route.tsx": {
    path: ({ own }) => `/district/targets/${own.slug}`,
    params: ({ own }) => ({ slug: own.slug }),
    see: ["staff"],
    move: [
      {
        by: ["staff"],
        form: () => ({
          indicator: "高新技术企业数量",
          value: "1600",
          observedOn: "2026-06-30",
          source: "半年报",
        }),
      },
    ],
  },
  "routes/plans/drafts/route.tsx": {
    path: at("/district/plans"),
    see: STAFF,
    move: [{ by: STAFF, form: () => ({}) }],
  },
  "routes/plans/draft/route.tsx": {
    path: ({ planDraftId }) => `/district/plans/${planDraftId}`,
    params: ({ planDraftId }) => ({ id: planDraftId }),
    see: ["staff"],
    move: [
      {
        by: ["staff"],
        form: ({ draftFactId }) => ({ intent: "confirm", factId: draftFactId, version: "1" }),
      },
      { by: ["staff"], form: () => ({ intent: "rest", kind: "number" }) },
      { by: ["staff"], form: () => ({ intent: "discard" }) },
    ],
  },
  "routes/plans/publish/route.tsx": {
    path: ({ planDraftId }) => `/district/plans/${planDraftId}/publish`,
    params: ({ planDraftId }) => ({ id: planDraftId }),
    see: ["staff"],
    move: [{ by: ["staff"], form: () => ({}) }],
  },
  "routes/matching/policy/route.tsx": {
    path: at("/district/policy"),
    see: POLICY,
    move: [{ by: POLICY, form: () => policyForm }],
  },
  "routes/matching/policy/preview.tsx": {
    path: at("/district/policy/preview"),
    see: POLICY,
    move: [{ by: POLICY, form: () => ({ savedAt: "0", note: "试" }) }],
  },
  "routes/matching/policy/learning.tsx": {
    path: at("/district/policy/learning"),
    see: POLICY,
    move: [{ by: POLICY, form: () => ({}) }],
  },
  "routes/matching/policy/rematch-action.ts": {
    path: at("/district/policy/rematch"),
    see: EVERYONE,
    move: [{ by: POLICY, form: () => ({}) }],
  },
  "routes/matching/policy/restore-action.ts": {
    path: at("/district/policy/restore"),
    see: EVERYONE,
    move: [{ by: POLICY, form: () => ({ version: "1" }) }],
  },
  "routes/matching/policy/discard-action.ts": {
    path: at("/district/policy/discard"),
    see: EVERYONE,
    move: [{ by: POLICY, form: () => ({}) }],
  },
  "routes/imports/list.tsx": {
    ...desk("/imports", IMPORTERS),
    move: [{ by: IMPORTERS, form: () => ({ kind: "tenants" }) }],
  },
  "routes/imports/template.ts": {
    path: at("/imports/templates/tenants"),
    params: () => ({ kind: "tenants" }),
    see: IMPORTERS,
  },
  // An import is for whoever handed the file in, and nobody here has.
  "routes/imports/import/route.tsx": {
    path: at("/imports/another"),
    params: () => ({ id: "another" }),
    see: [],
    move: [{ by: [], form: () => ({ intent: "confirm" }) }],
  },
  "routes/imports/import/marked.ts": {
    path: at("/imports/another/marked"),
    params: () => ({ id: "another" }),
    see: [],
  },
  "routes/monitoring/deals/csv.ts": desk("/district/deals.csv", STAFF),
  "routes/monitoring/applications/csv.ts": desk("/district/applications.csv", STAFF),
  "routes/monitoring/organizations/csv.ts": desk("/district/organizations.csv", STAFF),
  "routes/monitoring/claims/csv.ts": desk("/district/claims.csv", STAFF),
  "routes/monitoring/targets/csv.ts": desk("/district/targets.csv", STAFF),

  "routes/identity/users/route.tsx": desk("/admin", ["systemAdmin"]),
  "routes/identity/users/csv.ts": desk("/admin/users.csv", ["systemAdmin"]),
  "routes/identity/user/route.tsx": {
    path: ({ personId }) => `/admin/users/${personId}`,
    params: ({ personId }) => ({ id: personId }),
    see: ["systemAdmin"],
    move: [
      ...["grant", "revoke", "reset", "disable", "enable"].map((act) => ({
        by: ["systemAdmin"] as const,
        form: () => ({ act }),
      })),
      {
        by: ["systemAdmin"],
        form: ({ own }) => ({ act: "add", organizationId: own.startupId, role: "founder" }),
      },
      {
        by: ["systemAdmin"],
        form: ({ personMembershipId }) => ({ act: "remove", membershipId: personMembershipId }),
      },
    ],
  },
  "routes/identity/districts.tsx": {
    path: at("/admin/districts"),
    see: ["systemAdmin"],
    move: [{ by: ["systemAdmin"], form: () => ({ name: "新科委", area: "嘉定区" }) }],
  },
  "routes/monitoring/jobs/route.tsx": {
    path: at("/admin/jobs"),
    see: ["systemAdmin"],
    move: [{ by: ["systemAdmin"], form: ({ jobId }) => ({ jobId }) }],
  },
  "routes/monitoring/system.tsx": desk("/admin/system", ["systemAdmin"]),
};
