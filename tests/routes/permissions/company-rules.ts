import { at, desk, type Rule, SIGNED_IN } from "./rule.ts";
import type { Role, World } from "./world.ts";

const STAFF: readonly Role[] = ["staff", "otherStaff"];

const PROVIDERS: readonly Role[] = [
  "reviewer",
  "otherReviewer",
  "providerAdmin",
  "otherProviderAdmin",
];

const OWN = {
  params: ({ own }: World) => ({ id: own.startupId, year: "2025" }),
  see: ["founder"] as readonly Role[],
};

/** The file of a company is its own people's, and of the staff of its area. */
export const COMPANY_RULES: Record<string, Rule> = {
  "routes/companies/own.tsx": desk("/companies", SIGNED_IN),
  "routes/companies/claim.tsx": {
    path: at("/companies/claim"),
    see: SIGNED_IN,
    move: [{ by: SIGNED_IN, form: () => ({ creditCode: "", note: "法定代表人" }) }],
  },
  "routes/companies/file/route.tsx": {
    path: ({ own }) => `/companies/${own.startupId}`,
    params: OWN.params,
    see: ["founder", "staff", "systemAdmin"],
    move: [
      { by: ["founder"], form: () => ({ act: "consent", parts: "figures" }) },
      { by: ["founder"], form: () => ({ act: "confirm", year: "2025" }) },
      { by: ["staff"], form: () => ({ act: "verify", year: "2025", seen: "sales=1" }) },
      { by: ["staff"], form: () => ({ act: "note", text: "已电话联系" }) },
      { by: ["staff"], form: () => ({ act: "remind", rung: "high-tech-enterprise" }) },
    ],
  },
  "routes/companies/title-new.tsx": {
    ...OWN,
    path: ({ own }) => `/companies/${own.startupId}/titles/new`,
    move: [{ by: ["founder"], form: () => ({ kind: "tech-sme", validTo: "2026-12-31" }) }],
  },
  "routes/companies/year/route.tsx": {
    ...OWN,
    path: ({ own }) => `/companies/${own.startupId}/years/2025`,
    move: [{ by: ["founder"], form: () => ({ sales: "500", employees: "12" }) }],
  },
  "routes/companies/year/evidence-action.ts": {
    ...OWN,
    path: ({ own }) => `/companies/${own.startupId}/years/2025/evidence`,
    see: [],
    move: [{ by: ["founder"], form: () => ({ file: "" }) }],
  },
  "routes/monitoring/companies/route.tsx": {
    path: at("/district/companies?view=counts"),
    see: STAFF,
    move: [
      {
        by: ["staff"],
        form: ({ companyClaimId }) => ({ claimId: companyClaimId, verdict: "accept", note: "" }),
      },
    ],
  },
  "routes/companies/roster/route.tsx": desk("/provider/tenants", PROVIDERS),
  "routes/companies/roster/csv.ts": desk("/provider/tenants.csv", PROVIDERS),
  "routes/monitoring/companies/csv.ts": desk("/district/companies.csv", STAFF),
};
