import { describe, expect, test } from "vitest";
import type { Actor, Membership } from "#app/domain/identity/actor.ts";
import {
  answeringFor,
  holdsRole,
  organizationsWith,
  staffAreas,
} from "#app/domain/identity/actor.ts";
import { can, type Permission, resourceSubject } from "#app/domain/identity/permissions.ts";

function person(name: string, memberships: Partial<Membership>[], systemAdmin = false): Actor {
  return {
    userId: name,
    name,
    email: `${name}@example.cn`,
    systemAdmin,
    memberships: memberships.map((said) => ({
      organizationId: "o",
      organizationName: "示例",
      organizationKind: "startup",
      role: "founder",
      inStanding: true,
      areas: [],
      ...said,
    })),
  };
}

const PEOPLE: Record<string, Actor | null> = {
  founder: person("founder", [{ organizationId: "startup", role: "founder" }]),
  reviewer: person("reviewer", [{ organizationId: "provider", role: "reviewer" }]),
  manager: person("manager", [{ organizationId: "provider", role: "provider_admin" }]),
  staff: person("staff", [{ organizationId: "body", role: "district_staff", areas: ["here"] }]),
  others: person("others", [{ organizationId: "far", role: "district_staff", areas: ["there"] }]),
  admin: person("admin", [], true),
  stranger: person("stranger", [{ organizationId: "elsewhere", role: "founder" }]),
  nobody: null,
};

const startup = { kind: "organization", id: "startup", area: "here" } as const;
const provider = { kind: "organization", id: "provider", area: "here" } as const;
const body = { kind: "organization", id: "body", area: "here" } as const;
const nowhere = { kind: "organization", id: "startup", area: null } as const;
const resource = resourceSubject({ organizationId: "provider", area: "here", state: "open" });
const unclaimed = resourceSubject({ organizationId: null, area: "here", state: "named" });
const claim = {
  kind: "claim",
  organizationId: "provider",
  claimantId: "manager",
  area: "here",
} as const;
const application = {
  kind: "application",
  organizationId: "startup",
  area: "here",
  state: "submitted",
} as const;
const document = { kind: "document", organizationId: "startup", openTo: [] as string[] } as const;
const deal = {
  kind: "deal",
  startupId: "startup",
  providerId: "provider",
  providerInStanding: true,
  startupArea: "here",
  resourceArea: "there",
  introduced: true,
  fallenThrough: false,
  consents: ["teaser"],
} as const;
const none = { kind: "none" } as const;

const TABLE: [permission: Permission, on: string, subject: unknown, who: string][] = [
  ["organization:view", "a startup", startup, "founder staff admin"],
  ["organization:view", "one that lies nowhere", nowhere, "founder admin"],
  ["organization:edit", "a startup", startup, "founder"],
  ["organization:edit", "a provider", provider, "manager"],
  ["organization:oversee", "a startup", startup, "staff admin"],
  ["organization:oversee", "one that lies nowhere", nowhere, "staff others admin"],
  ["organization:decide", "a startup", startup, "staff admin"],
  ["organization:decide", "their own body", body, "admin"],
  ["organization:people", "a startup", startup, "founder admin"],
  ["organization:people", "a provider", provider, "manager admin"],
  ["resource:edit", "a provider's", resource, "manager"],
  ["resource:edit", "one without operator", unclaimed, ""],
  ["resource:claim", "a provider's", resource, ""],
  ["resource:claim", "one without operator", unclaimed, "manager"],
  ["resource:queue", "a provider's", resource, "reviewer manager"],
  ["resource:queue", "one without operator", unclaimed, ""],
  ["claim:oversee", "a claim", claim, "staff admin"],
  ["claim:decide", "a claim", claim, "staff admin"],
  ["claim:decide", "one's own", { ...claim, claimantId: "staff" }, "admin"],
  ["claim:decide", "one of one's own body", { ...claim, organizationId: "body" }, "admin"],
  ["application:view", "one submitted", application, "founder staff"],
  ["application:view", "a draft", { ...application, state: "draft" }, "founder"],
  ["application:edit", "one submitted", application, "founder"],
  ["document:read", "one kept to oneself", document, "founder"],
  [
    "document:read",
    "one opened",
    { ...document, openTo: ["provider"] },
    "founder reviewer manager",
  ],
  ["deal:view", "a deal", deal, "founder reviewer manager staff others"],
  [
    "deal:view",
    "one of a suspended provider",
    { ...deal, providerInStanding: false },
    "founder staff others",
  ],
  [
    "deal:view",
    "one without areas",
    { ...deal, startupArea: null, resourceArea: null },
    "founder reviewer manager",
  ],
  ["deal:view", "one without operator", { ...deal, providerId: null }, "founder staff others"],
  ["deal:act-as-startup", "a deal", deal, "founder"],
  ["deal:act-as-provider", "a deal", deal, "reviewer manager"],
  [
    "deal:act-as-provider",
    "one of a suspended provider",
    { ...deal, providerInStanding: false },
    "",
  ],
  ["deal:view-as-provider", "a deal", deal, "reviewer manager"],
  [
    "deal:view-as-provider",
    "one of a suspended provider",
    { ...deal, providerInStanding: false },
    "",
  ],
  ["plan:observe", "a plan", { kind: "plan", area: "here" }, "staff"],
  ["desk:founder", "the desk", none, "founder stranger"],
  ["desk:provider", "the desk", none, "reviewer manager"],
  ["desk:district", "the desk", none, "staff others"],
  ["desk:changes", "the list", none, "staff others admin"],
  ["desk:admin", "the desk", none, "admin"],
  ["policy:edit", "the weights", none, "staff others admin"],
];

describe("who may", () => {
  test.each(TABLE)("%s, %s", (permission, _on, subject, who) => {
    const may = Object.keys(PEOPLE).filter((name) =>
      can(PEOPLE[name] ?? null, permission, subject as never),
    );
    expect(may.join(" ")).toBe(who);
  });
});

describe("an actor", () => {
  const many = person("many", [
    { organizationId: "a", role: "reviewer" },
    { organizationId: "a", role: "provider_admin" },
    { organizationId: "b", role: "reviewer", inStanding: false },
    { organizationId: "c", role: "founder" },
    { organizationId: "d", role: "district_staff", areas: ["here", "there"] },
    { organizationId: "e", role: "district_staff", areas: ["there"] },
  ]);

  test("answers for providers in standing, each once", () => {
    expect(answeringFor(many)).toEqual(["a"]);
  });

  test("has the areas of all its district bodies, each once, and of no other organization", () => {
    expect(staffAreas(many)).toEqual(["here", "there"]);
    expect(staffAreas(person("founder", [{ role: "founder", areas: ["here"] }]))).toEqual([]);
  });

  test("holds roles in organizations, and that of the system by itself", () => {
    expect(organizationsWith(many, "reviewer")).toEqual(["a", "b"]);
    expect(holdsRole(many, "founder")).toBe(true);
    expect(holdsRole(many, "system_admin")).toBe(false);
    expect(holdsRole(person("admin", [], true), "system_admin")).toBe(true);
    expect(holdsRole(person("admin", [], true), "founder")).toBe(false);
  });
});
