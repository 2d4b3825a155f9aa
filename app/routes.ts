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

    route("*", "routes/missing.tsx"),
  ]),

  route("sign-out", "routes/identity/sign-out.ts"),
  route("preferences", "routes/identity/preferences.ts"),
] satisfies RouteConfig;
