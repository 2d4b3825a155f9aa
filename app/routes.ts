import { index, layout, type RouteConfig, route } from "@remix-run/route-config";

/**
 * Every URL of the product. The URL names the audience; the file lies in the room that owns what the page shows,
 * under the same name as on the floors below:
 *
 *   /  /discover  /resources  /organizations   registry      /plans  /district/plans  plans
 *   /provider  /district/organizations/:id     registry      /applications  applications, matching
 *   /companies                                 companies
 *   /review  /deals  /documents                deals         /district/policy  matching
 *   /admin/outbox  /account/mail  /unsubscribe messages
 *   /district (lists, figures)  /admin/jobs    monitoring    /sign-in  /join  /account  /admin/users  identity
 */
export default [
  layout("routes/shell.tsx", [
    index("routes/registry/home/route.tsx"),
    route("discover", "routes/registry/discover/route.tsx"),

    route("sign-in", "routes/identity/sign-in.tsx"),
    route("register", "routes/identity/register.tsx"),
    route("set-password", "routes/identity/set-password.tsx"),
    route("forgot-password", "routes/identity/forgot.tsx"),
    route("verify-address", "routes/identity/verify-address.tsx"),
    route("join", "routes/identity/join.tsx"),
    route("account", "routes/identity/account/route.tsx"),
    route("account/mail", "routes/messages/settings/route.tsx"),
    route("mail-stop", "routes/messages/stop.tsx"),
    route("notifications", "routes/identity/notifications.tsx"),

    route("plans", "routes/plans/list.tsx"),
    route("plans/:slug", "routes/plans/plan/route.tsx"),
    route("resources", "routes/registry/resources.tsx"),
    route("resources/:id", "routes/registry/resource/route.tsx"),

    route("provider", "routes/registry/own/route.tsx"),
    route("provider/tenants", "routes/companies/roster/route.tsx"),
    route("resources/new", "routes/registry/resource-edit/resource-new.tsx"),
    route("resources/:id/edit", "routes/registry/resource-edit/resource-edit.tsx"),
    route("resources/:id/mandate", "routes/registry/mandate/route.tsx"),
    route("resources/:id/preview", "routes/registry/preview/route.tsx"),
    route("resources/:id/claim", "routes/registry/claim.tsx"),
    route("review", "routes/deals/queue/route.tsx"),
    route("review/candidates", "routes/deals/candidates/route.tsx"),
    route("review/:dealId", "routes/deals/case/route.tsx"),

    route("organizations/new", "routes/registry/organization-new.tsx"),
    route("organizations/named", "routes/registry/named-organizations.tsx"),
    route("organizations/named/:id", "routes/registry/named-organization.tsx"),
    route("organizations/:id", "routes/registry/organization/route.tsx"),
    route("organizations/:id/robot", "routes/messages/robot.tsx"),

    route("companies", "routes/companies/own.tsx"),
    route("companies/claim", "routes/companies/claim.tsx"),
    route("companies/:id", "routes/companies/file/route.tsx"),
    route("companies/:id/titles/new", "routes/companies/title-new.tsx"),
    route("companies/:id/years/:year", "routes/companies/year/route.tsx"),

    route("applications", "routes/applications/desk/route.tsx"),
    route("applications/new", "routes/applications/new/route.tsx"),
    route("applications/:id/check", "routes/applications/check/route.tsx"),
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

    route("district", "routes/monitoring/desk/route.tsx"),
    route("district/gap", "routes/monitoring/gap/route.tsx"),
    route("district/deals", "routes/monitoring/deals/route.tsx"),
    route("district/applications", "routes/monitoring/applications/route.tsx"),
    route("district/organizations", "routes/monitoring/organizations/route.tsx"),
    route("district/organizations/:id", "routes/registry/verification/route.tsx"),
    route("district/levers", "routes/monitoring/levers/route.tsx"),
    route("district/levers/new", "routes/monitoring/lever/route.tsx"),
    route("district/companies", "routes/monitoring/companies/route.tsx"),
    route("district/claims", "routes/monitoring/claims/route.tsx"),
    route("district/changes", "routes/registry/changes/route.tsx"),
    route("district/targets", "routes/monitoring/targets/route.tsx"),
    route("district/targets/:slug", "routes/monitoring/target/route.tsx"),
    route("district/plans", "routes/plans/drafts/route.tsx"),
    route("district/plans/:id", "routes/plans/draft/route.tsx"),
    route("district/plans/:id/publish", "routes/plans/publish/route.tsx"),
    route("district/policy", "routes/matching/policy/route.tsx"),
    route("district/policy/preview", "routes/matching/policy/preview.tsx"),
    route("district/policy/learning", "routes/matching/policy/learning.tsx"),

    route("imports", "routes/imports/list.tsx"),
    route("imports/:id", "routes/imports/import/route.tsx"),

    route("admin", "routes/identity/users/route.tsx"),
    route("admin/users/:id", "routes/identity/user/route.tsx"),
    route("admin/districts", "routes/identity/districts.tsx"),
    route("admin/jobs", "routes/monitoring/jobs/route.tsx"),
    route("admin/outbox", "routes/messages/outbox/route.tsx"),
    route("admin/outbox/:id", "routes/messages/outbox/mail.tsx"),
    route("admin/mail-templates", "routes/messages/templates.tsx"),
    route("admin/system", "routes/monitoring/system.tsx"),

    route("*", "routes/missing.tsx"),
  ]),

  route("district/deals.csv", "routes/monitoring/deals/csv.ts"),
  route("district/applications.csv", "routes/monitoring/applications/csv.ts"),
  route("district/organizations.csv", "routes/monitoring/organizations/csv.ts"),
  route("district/companies.csv", "routes/monitoring/companies/csv.ts"),
  route("district/claims.csv", "routes/monitoring/claims/csv.ts"),
  route("district/targets.csv", "routes/monitoring/targets/csv.ts"),
  route("district/policy/rematch", "routes/matching/policy/rematch-action.ts"),
  route("district/policy/restore", "routes/matching/policy/restore-action.ts"),
  route("district/policy/discard", "routes/matching/policy/discard-action.ts"),
  route("imports/templates/:kind", "routes/imports/template.ts"),
  route("imports/:id/marked", "routes/imports/import/marked.ts"),
  route("admin/users.csv", "routes/identity/users/csv.ts"),
  route("admin/outbox/:id/eml", "routes/messages/outbox/eml.ts"),
  route("unsubscribe/:token", "routes/messages/unsubscribe.ts"),

  route("provider/tenants.csv", "routes/companies/roster/csv.ts"),
  route("companies/:id/years/:year/evidence", "routes/companies/year/evidence-action.ts"),
  route("applications/:id/save/:form", "routes/applications/edit/save-action.ts"),
  route("sign-out", "routes/identity/sign-out.ts"),
  route("documents/:id", "routes/deals/document.ts"),
  route("live", "routes/deals/live.ts"),
  route("deals/:id/room", "routes/deals/room/background.ts"),
  route("room-files/:id", "routes/deals/room/file.ts"),
  route("preferences", "routes/identity/preferences.ts"),
  route("places", "routes/places.ts"),
] satisfies RouteConfig;
