import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the product. */
export default [
  layout("routes/shell.tsx", [
    index("routes/public/home.tsx"),

    route("sign-in", "routes/identity/sign-in.tsx"),
    route("register", "routes/identity/register.tsx"),

    route("plans", "routes/plans/list.tsx"),
    route("plans/:slug", "routes/plans/plan/route.tsx"),

    route("review", "routes/review/queue.tsx"),
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

    route("*", "routes/missing.tsx"),
  ]),

  route("sign-out", "routes/identity/sign-out.ts"),
  route("documents/:id", "routes/deals/document.ts"),
  route("preferences", "routes/identity/preferences.ts"),
] satisfies RouteConfig;
