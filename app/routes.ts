import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the product. */
export default [
  layout("routes/shell.tsx", [
    index("routes/public/home.tsx"),
    route("discover", "routes/public/discover/route.tsx"),

    route("sign-in", "routes/identity/sign-in.tsx"),
    route("register", "routes/identity/register.tsx"),
    route("account", "routes/identity/account/route.tsx"),
    route("notifications", "routes/identity/notifications.tsx"),

    route("plans", "routes/plans/list.tsx"),
    route("plans/:slug", "routes/plans/plan/route.tsx"),
    route("resources", "routes/registry/resources.tsx"),
    route("resources/:id", "routes/registry/resource/route.tsx"),

    route("provider", "routes/provider/own.tsx"),
    route("resources/new", "routes/provider/resource-new.tsx"),
    route("resources/:id/edit", "routes/provider/resource-edit.tsx"),
    route("resources/:id/mandate", "routes/provider/mandate/route.tsx"),
    route("resources/:id/claim", "routes/provider/claim.tsx"),
    route("review", "routes/review/queue.tsx"),
    route("review/candidates", "routes/review/candidates.tsx"),
    route("review/:dealId", "routes/review/case/route.tsx"),

    route("organizations/new", "routes/registry/organization-new.tsx"),
    route("organizations/:id", "routes/registry/organization/route.tsx"),

    route("applications", "routes/applications/desk/route.tsx"),
    route("applications/new", "routes/applications/new.tsx"),
    route("applications/:id/edit", "routes/applications/edit/layout.tsx", [
      index("routes/applications/edit/start.ts"),
      route("company", "routes/applications/edit/company.tsx"),
      route("technology", "routes/applications/edit/technology.tsx"),
      route("sectors", "routes/applications/edit/sectors.tsx"),
      route("needs", "routes/applications/edit/needs.tsx"),
      route("documents", "routes/applications/edit/documents.tsx"),
      route("consent", "routes/applications/edit/consent.tsx"),
      route("review", "routes/applications/edit/review.tsx"),
    ]),
    route("applications/:id", "routes/matching/application/route.tsx", [
      route("matches/:resourceId", "routes/matching/match/route.tsx"),
    ]),
    route("deals", "routes/deals/list.tsx"),
    route("deals/:id", "routes/deals/deal/route.tsx"),

    route("district", "routes/district/desk/route.tsx"),
    route("district/gap", "routes/district/gap/route.tsx"),
    route("district/deals", "routes/district/deals/route.tsx"),
    route("district/applications", "routes/district/applications/route.tsx"),
    route("district/organizations", "routes/district/organizations/route.tsx"),
    route("district/organizations/:id", "routes/district/organization/route.tsx"),
    route("district/claims", "routes/district/claims/route.tsx"),
    route("district/targets", "routes/district/targets/route.tsx"),
    route("district/targets/:slug", "routes/district/target/route.tsx"),
    route("district/policy", "routes/district/policy/route.tsx"),
    route("district/policy/preview", "routes/district/policy/preview.tsx"),
    route("district/policy/learning", "routes/district/policy/learning.tsx"),

    route("admin", "routes/admin/users/route.tsx"),
    route("admin/users/:id", "routes/admin/user/route.tsx"),
    route("admin/districts", "routes/admin/districts.tsx"),
    route("admin/jobs", "routes/admin/jobs/route.tsx"),
    route("admin/system", "routes/admin/system.tsx"),

    route("*", "routes/missing.tsx"),
  ]),

  route("district/deals.csv", "routes/district/deals/csv.ts"),
  route("district/applications.csv", "routes/district/applications/csv.ts"),
  route("district/organizations.csv", "routes/district/organizations/csv.ts"),
  route("district/claims.csv", "routes/district/claims/csv.ts"),
  route("district/targets.csv", "routes/district/targets/csv.ts"),
  route("district/policy/rematch", "routes/district/policy/rematch-action.ts"),
  route("district/policy/restore", "routes/district/policy/restore-action.ts"),
  route("district/policy/discard", "routes/district/policy/discard-action.ts"),
  route("admin/users.csv", "routes/admin/users/csv.ts"),

  route("sign-out", "routes/identity/sign-out.ts"),
  route("documents/:id", "routes/deals/document.ts"),
  route("preferences", "routes/identity/preferences.ts"),
] satisfies RouteConfig;
