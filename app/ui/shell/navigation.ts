import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import type { IconName } from "../icon-names.ts";

/** Which desks a person may enter; as the permission table says. */
export interface Desks {
  founder: boolean;
  provider: boolean;
  district: boolean;
  admin: boolean;
}

/** What waits for this person, by the place where it waits. */
export type Waiting = Partial<Record<string, number>>;

export interface NavItem {
  to: string;
  label: MessageKey;
  icon: IconName;
  /** Only this very address is the item, not those below it. */
  exact?: boolean;
  /** Addresses elsewhere that belong to the item, and those below it that do not. */
  also?: RegExp;
  except?: RegExp;
  /** The number of things that wait there. */
  count?: number;
}

export interface NavGroup {
  label: MessageKey;
  items: NavItem[];
}

/** Where a provider works on a resource of its own, below the public list's address. */
const OWN_RESOURCE = /^\/resources\/(new|[^/]+\/(edit|mandate|preview|claim))$/;

const PUBLIC: NavGroup = {
  label: "nav.public",
  items: [
    { to: "/", label: "nav.home", icon: "house", exact: true },
    { to: "/discover", label: "nav.discover", icon: "compass" },
    { to: "/plans", label: "nav.plans", icon: "book-open-text" },
    { to: "/resources", label: "nav.resources", icon: "blocks", except: OWN_RESOURCE },
  ],
};

const FOUNDER: NavGroup = {
  label: "nav.founder",
  items: [
    { to: "/applications", label: "nav.applications", icon: "file-text" },
    { to: "/deals", label: "nav.deals", icon: "handshake" },
    { to: "/companies", label: "nav.companyFile", icon: "building-2" },
  ],
};

const PROVIDER: NavGroup = {
  label: "nav.provider",
  items: [
    { to: "/review", label: "nav.review", icon: "inbox", exact: true },
    { to: "/review/candidates", label: "nav.candidates", icon: "user-round-search" },
    { to: "/provider", label: "nav.ownResources", icon: "blocks", exact: true, also: OWN_RESOURCE },
    { to: "/provider/tenants", label: "nav.tenants", icon: "building-2" },
  ],
};

const DISTRICT: NavGroup = {
  label: "nav.district",
  items: [
    { to: "/district", label: "nav.desk", icon: "layout-dashboard", exact: true },
    { to: "/district/deals", label: "nav.dealFlow", icon: "workflow" },
    { to: "/district/applications", label: "nav.districtApplications", icon: "file-text" },
    { to: "/district/levers", label: "nav.levers", icon: "alarm-clock" },
    { to: "/district/organizations", label: "nav.organizations", icon: "building-2" },
    { to: "/district/companies", label: "nav.companies", icon: "trending-up" },
    { to: "/district/claims", label: "nav.claims", icon: "stamp" },
    { to: "/district/changes", label: "nav.changes", icon: "file-pen" },
    { to: "/district/targets", label: "nav.targets", icon: "target" },
    { to: "/imports", label: "nav.imports", icon: "replace" },
    { to: "/district/plans", label: "nav.drafts", icon: "book-open-text" },
    { to: "/district/policy", label: "nav.policy", icon: "scale" },
  ],
};

const ADMIN: NavGroup = {
  label: "nav.administration",
  items: [{ to: "/admin", label: "nav.admin", icon: "settings-2" }],
};

/** An administrator decides changes too; staff have them on their own desk. */
const ADMIN_ALONE: NavGroup = {
  label: ADMIN.label,
  items: [...ADMIN.items, { to: "/district/changes", label: "nav.changes", icon: "file-pen" }],
};

const START: NavGroup = {
  label: "nav.start",
  items: [
    { to: "/organizations/new?kind=startup", label: "nav.newStartup", icon: "building-2" },
    { to: "/organizations/new?kind=provider", label: "nav.newProvider", icon: "clipboard-check" },
  ],
};

/** The places one person can go to, the daily work first. Null desks: nobody is signed in. */
export function navigationFor(desks: Desks | null, waiting: Waiting): NavGroup[] {
  if (!desks) return [PUBLIC];
  const own = [
    ...(desks.founder ? [FOUNDER] : []),
    ...(desks.provider ? [PROVIDER] : []),
    ...(desks.district ? [DISTRICT] : []),
    ...(desks.admin ? [desks.district ? ADMIN : ADMIN_ALONE] : []),
  ];
  return [...(own.length > 0 ? own : [START]), PUBLIC].map(({ label, items }) => ({
    label,
    items: items.map((item) => ({ ...item, count: waiting[item.to] })),
  }));
}

/** Is this item where the reader is? The longest that fits wins, as /review and /review/candidates. */
export function isCurrent(item: NavItem, pathname: string): boolean {
  const path = item.to.split("?")[0] ?? item.to;
  if (item.to.includes("?") || item.except?.test(pathname)) return false;
  if (item.also?.test(pathname)) return true;
  return pathname === path || (!item.exact && pathname.startsWith(`${path}/`));
}
