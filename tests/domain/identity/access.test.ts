import { describe, expect, test } from "vitest";
import type { Actor } from "#app/domain/identity/actor.ts";
import { accessOf, applicantAccess, can, type Subject } from "#app/domain/identity/permissions.ts";
import type { ConsentKind, OrganizationKind, Role } from "#app/domain/vocabulary.ts";

const ALL: ConsentKind[] = ["teaser", "contact_after_introduction", "documents_after_introduction"];
const introduced = { fallenThrough: false, introduced: true, consents: ALL };

describe("what a provider sees of an applicant", () => {
  test("is the version that it was shown, with what is consented to", () => {
    expect(applicantAccess("provider", introduced)).toEqual({
      view: "version",
      documents: true,
      contact: true,
    });
    expect(applicantAccess("provider", { ...introduced, consents: ["teaser"] })).toEqual({
      view: "version",
      documents: false,
      contact: false,
    });
  });

  test.each([
    ["before the introduction", { introduced: false }],
    ["once the deal has fallen through", { fallenThrough: true }],
  ])("is the teaser %s, whatever is consented to", (_, said) => {
    expect(applicantAccess("provider", { ...introduced, ...said })).toEqual({
      view: "teaser",
      documents: false,
      contact: false,
    });
  });

  test("is nothing without the teaser's consent, whatever else is consented to", () => {
    const consents = ALL.filter((kind) => kind !== "teaser");
    expect(applicantAccess("provider", { ...introduced, consents })).toEqual({
      view: "nothing",
      documents: false,
      contact: false,
    });
  });
});

describe("who sees an applicant through a deal", () => {
  const deal: Extract<Subject, { kind: "deal" }> = {
    kind: "deal",
    startupId: "startup",
    providerId: "provider",
    providerInStanding: true,
    startupArea: "嘉定区",
    resourceArea: "闵行区",
    ...introduced,
  };

  test("the company as it is now, staff of its area too but without documents, others nothing", () => {
    expect(accessOf(person("startup", "startup", "founder"), deal)).toMatchObject({
      view: "present",
      documents: true,
    });
    expect(accessOf(staff("嘉定区"), deal)).toMatchObject({ view: "present", documents: false });
    expect(accessOf(staff("闵行区"), deal)).toMatchObject({ view: "nothing", contact: false });
    expect(accessOf(person("other", "provider", "reviewer"), deal).view).toBe("nothing");
  });

  test("the provider only in standing", () => {
    const reviewer = person("provider", "provider", "reviewer");
    expect(accessOf(reviewer, deal).view).toBe("version");
    expect(accessOf(reviewer, { ...deal, providerInStanding: false }).view).toBe("nothing");
  });

  test("somebody with a role in the company sees its case at a provider and does not judge it", () => {
    const both = {
      ...person("provider", "provider", "provider_admin"),
      memberships: [
        ...person("provider", "provider", "provider_admin").memberships,
        ...person("startup", "startup", "founder").memberships,
      ],
    };
    expect(can(both, "deal:view-as-provider", deal)).toBe(true);
    expect(can(both, "deal:act-as-provider", deal)).toBe(false);
    expect(can(both, "deal:act-as-provider", { ...deal, startupId: "another" })).toBe(true);
  });
});

function person(organizationId: string, organizationKind: OrganizationKind, role: Role): Actor {
  const membership = {
    ...{ organizationId, organizationName: organizationId, organizationKind, role },
    areas: [],
    inStanding: true,
  };
  return {
    ...{ userId: organizationId, name: "", email: "", systemAdmin: false },
    memberships: [membership],
  };
}

function staff(area: string): Actor {
  const actor = person(area, "district", "district_staff");
  return { ...actor, memberships: actor.memberships.map((each) => ({ ...each, areas: [area] })) };
}
