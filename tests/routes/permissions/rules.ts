import { COMPANY_RULES } from "./company-rules.ts";
import { DEAL_RULES } from "./deal-rules.ts";
import { DISTRICT_RULES } from "./district-rules.ts";
import { MESSAGES_RULES } from "./messages-rules.ts";
import { at, desk, EVERYONE, type Form, PROVIDERS, type Rule, SIGNED_IN } from "./rule.ts";
import type { Role } from "./world.ts";

/** Who looks after the people of the own company. */
const PEOPLE: readonly Role[] = ["founder", "systemAdmin"];
const PROVIDER_ADMINS: readonly Role[] = ["providerAdmin", "otherProviderAdmin"];

function step(name: string, form: Form): Rule {
  return {
    path: ({ own }) => `/applications/${own.applicationId}/edit/${name}`,
    params: ({ own }) => ({ id: own.applicationId }),
    see: ["founder"],
    move: [{ by: ["founder"], form: () => ({ version: "1", ...form }) }],
  };
}

const resourceForm: Form = { name: "改名的孵化器", state: "open", serves: ["space"] };

/** By the file of the route, as app/routes.ts names it. */
export const RULES: Record<string, Rule> = {
  ...DISTRICT_RULES,
  ...MESSAGES_RULES,
  ...COMPANY_RULES,
  ...DEAL_RULES,

  "routes/shell.tsx": desk("/", EVERYONE),
  "routes/places.ts": desk("/places", EVERYONE),
  "routes/missing.tsx": desk("/no-such-page", []),
  "routes/registry/home/route.tsx": desk("/", EVERYONE),
  "routes/identity/sign-in.tsx": {
    path: at("/sign-in"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ email: "a@b.example", password: "wrong" }) }],
  },
  "routes/identity/register.tsx": {
    path: at("/register"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ name: "", email: "", password: "" }) }],
  },
  // Whose the link is decides what it does: tests/routes/identity/links.test.ts.
  "routes/identity/set-password.tsx": {
    path: at("/set-password?token=none"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ password: "a new password" }) }],
  },
  "routes/identity/join.tsx": {
    path: at("/join?token=none"),
    see: EVERYONE,
    move: [
      { by: SIGNED_IN, form: () => ({ act: "accept" }) },
      { by: SIGNED_IN, form: () => ({ act: "decline" }) },
    ],
  },
  "routes/identity/account/route.tsx": {
    path: at("/account"),
    see: SIGNED_IN,
    move: [
      { by: SIGNED_IN, form: () => ({ intent: "profile", name: "新名字", locale: "zh" }) },
      { by: SIGNED_IN, form: () => ({ intent: "password", current: "", next: "" }) },
      { by: SIGNED_IN, form: () => ({ intent: "sessions" }) },
      { by: SIGNED_IN, form: () => ({ intent: "accept", invitationId: "none" }) },
      { by: SIGNED_IN, form: () => ({ intent: "decline", invitationId: "none" }) },
    ],
  },
  "routes/identity/sign-out.ts": {
    path: at("/sign-out"),
    see: [],
    move: [{ by: EVERYONE, form: () => ({}) }],
  },
  "routes/identity/preferences.ts": {
    path: at("/preferences"),
    see: [],
    move: [{ by: EVERYONE, form: () => ({ locale: "en" }) }],
  },

  "routes/plans/list.tsx": desk("/plans", EVERYONE),
  "routes/plans/plan/route.tsx": {
    path: ({ own }) => `/plans/${own.slug}`,
    params: ({ own }) => ({ slug: own.slug }),
    see: EVERYONE,
  },

  "routes/registry/discover/route.tsx": {
    path: at("/discover"),
    see: EVERYONE,
    move: [{ by: EVERYONE, form: () => ({ text: "激光雷达芯片" }) }],
  },
  "routes/registry/named-organizations.tsx": desk("/organizations/named", EVERYONE),
  "routes/registry/named-organization.tsx": {
    path: ({ universityId }) => `/organizations/named/${universityId}`,
    params: ({ universityId }) => ({ id: universityId }),
    see: EVERYONE,
  },
  "routes/registry/resources.tsx": desk("/resources", EVERYONE),
  "routes/registry/resource/route.tsx": {
    path: ({ own }) => `/resources/${own.resourceId}`,
    params: ({ own }) => ({ id: own.resourceId }),
    see: EVERYONE,
  },

  "routes/registry/organization-new.tsx": {
    path: at("/organizations/new"),
    see: SIGNED_IN,
    move: [{ by: SIGNED_IN, form: () => ({ kind: "startup", name: "新登记的公司" }) }],
  },
  "routes/registry/organization/route.tsx": {
    path: ({ own }) => `/organizations/${own.startupId}`,
    params: ({ own }) => ({ id: own.startupId }),
    see: ["founder", "staff", "systemAdmin"],
    move: [
      {
        by: ["founder"],
        form: () => ({ act: "edit", version: "1", name: "改名的公司", area: "嘉定区" }),
      },
      {
        by: PEOPLE,
        form: () => ({ act: "invite", email: "a@b.example", role: "founder" }),
      },
      { by: PEOPLE, form: ({ invitationId }) => ({ act: "revoke", invitationId }) },
      { by: PEOPLE, form: ({ membershipId }) => ({ act: "leave", membershipId }) },
      { by: PEOPLE, form: ({ membershipId }) => ({ act: "remove", membershipId }) },
      { by: ["founder"], form: () => ({ act: "verify" }) },
    ],
  },

  "routes/applications/desk/route.tsx": desk("/applications", SIGNED_IN),
  "routes/applications/new/route.tsx": {
    path: at("/applications/new"),
    see: EVERYONE,
    move: [
      { by: ["founder"], form: ({ own }) => ({ organizationId: own.startupId }) },
      { by: SIGNED_IN, form: () => ({ intent: "begin", company: "一家新企业" }) },
      // Words alone are kept nowhere.
      { by: EVERYONE, form: () => ({ intent: "carry", text: "" }) },
      { by: EVERYONE, form: () => ({ intent: "register", name: "", company: "" }) },
      { by: EVERYONE, form: () => ({ intent: "sign-in", email: "", password: "" }) },
    ],
  },
  "routes/applications/check/route.tsx": {
    path: ({ own }) => `/applications/${own.applicationId}/check`,
    params: ({ own }) => ({ id: own.applicationId }),
    see: ["founder"],
    move: [{ by: ["founder"], form: () => ({ version: "1", intent: "stay", kinds: "space" }) }],
  },
  "routes/applications/edit/save-action.ts": {
    path: ({ own }) => `/applications/${own.applicationId}/save/needs`,
    params: ({ own }) => ({ id: own.applicationId, form: "needs" }),
    see: [],
    move: [{ by: ["founder"], form: () => ({ version: "1", kinds: "space" }) }],
  },
  "routes/applications/edit/layout.tsx": {
    path: ({ own }) => `/applications/${own.applicationId}/edit`,
    params: ({ own }) => ({ id: own.applicationId }),
    see: ["founder"],
  },
  "routes/applications/edit/start.ts": {
    path: ({ own }) => `/applications/${own.applicationId}/edit`,
    params: ({ own }) => ({ id: own.applicationId }),
    see: ["founder"],
  },
  "routes/applications/edit/company.tsx": step("company", { area: "嘉定区" }),
  "routes/applications/edit/technology.tsx": step("technology", {
    title: "新标题",
    text: "激光雷达芯片",
  }),
  "routes/applications/edit/sectors.tsx": step("sectors", { sectors: ["auto.chip"] }),
  "routes/applications/edit/needs.tsx": step("needs", { kinds: ["space"] }),
  "routes/applications/edit/documents.tsx": {
    ...step("documents", {}),
    move: [{ by: ["founder"], form: ({ documentId }) => ({ version: "1", documentId }) }],
  },
  "routes/applications/edit/consent.tsx": step("consent", { granted: ["teaser"] }),
  "routes/applications/edit/review.tsx": step("review", {}),
  "routes/matching/application/route.tsx": {
    path: ({ own }) => `/applications/${own.applicationId}`,
    params: ({ own }) => ({ id: own.applicationId }),
    see: ["founder", "staff"],
    move: [{ by: ["founder"], form: () => ({ act: "withdraw", version: "1" }) }],
  },
  "routes/matching/match/route.tsx": {
    path: ({ own }) => `/applications/${own.applicationId}/matches/${own.fundId}`,
    params: ({ own }) => ({ id: own.applicationId, resourceId: own.fundId }),
    see: ["founder", "staff"],
    move: [
      { by: ["founder"], form: () => ({ act: "later" }) },
      { by: ["founder"], form: () => ({ act: "ask", message: "" }) },
    ],
  },

  "routes/registry/own/route.tsx": desk("/provider", PROVIDERS),
  "routes/registry/resource-edit/resource-new.tsx": {
    path: ({ own }) => `/resources/new?kind=incubator&organization=${own.providerId}`,
    see: ["providerAdmin"],
    move: [
      {
        by: ["providerAdmin"],
        form: () => resourceForm,
      },
    ],
  },
  "routes/registry/resource-edit/resource-edit.tsx": {
    path: ({ own }) => `/resources/${own.resourceId}/edit`,
    params: ({ own }) => ({ id: own.resourceId }),
    see: ["providerAdmin"],
    move: [{ by: ["providerAdmin"], form: () => ({ ...resourceForm, version: "1" }) }],
  },
  "routes/registry/mandate/route.tsx": {
    path: ({ own }) => `/resources/${own.resourceId}/mandate`,
    params: ({ own }) => ({ id: own.resourceId }),
    see: ["providerAdmin"],
    move: [
      { by: ["providerAdmin"], form: () => ({ after: "1", intent: "preview" }) },
      { by: ["providerAdmin"], form: () => ({ after: "1", intent: "publish" }) },
    ],
  },
  "routes/registry/preview/route.tsx": {
    path: ({ own }) => `/resources/${own.resourceId}/preview`,
    params: ({ own }) => ({ id: own.resourceId }),
    see: ["providerAdmin"],
  },
  "routes/registry/claim.tsx": {
    path: ({ own }) => `/resources/${own.namedId}/claim`,
    params: ({ own }) => ({ id: own.namedId }),
    see: PROVIDER_ADMINS,
    move: [
      {
        by: ["otherProviderAdmin"],
        form: ({ other }) => ({ organizationId: other.providerId, note: "我们运营这个平台" }),
      },
    ],
  },
};
