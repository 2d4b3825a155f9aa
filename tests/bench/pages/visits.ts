import { linkOn, signInAs } from "../http/visitor.ts";

/** A page that somebody opens. */
export interface Visit {
  page: string;
  path: string;
  cookie: string;
}

/** Every list and desk of the city's demonstration people, and the public ones. */
export async function visitsOf(url: string): Promise<Visit[]> {
  const founder = await signInAs(url, "founder@demo.parkmatch.cn");
  const reviewer = await signInAs(url, "reviewer@demo.parkmatch.cn");
  const provider = await signInAs(url, "harbour-admin@demo.parkmatch.cn");
  const staff = await signInAs(url, "staff@demo.parkmatch.cn");
  const admin = await signInAs(url, "admin@demo.parkmatch.cn");
  const own = await linkOn(`${url}/applications`, founder, /"(\/applications\/[0-9a-z]{26})"/);
  const deal = await linkOn(`${url}/deals`, founder, /"(\/deals\/[0-9a-z]{26})"/);
  const kase = await linkOn(`${url}/review`, reviewer, /"(\/review\/[0-9a-z]{26})/);
  const resource = await linkOn(`${url}/resources`, "", /"(\/resources\/[0-9a-z]{26})"/);
  return [
    { page: "public: resources", path: "/resources", cookie: "" },
    { page: "public: home", path: "/", cookie: "" },
    { page: "public: one resource", path: resource, cookie: "" },
    { page: "public: plans", path: "/plans", cookie: "" },
    { page: "shell alone (account)", path: "/account", cookie: founder },
    { page: "founder: desk", path: "/applications", cookie: founder },
    { page: "founder: matches", path: own, cookie: founder },
    { page: "founder: deals", path: "/deals", cookie: founder },
    { page: "founder: one deal", path: deal, cookie: founder },
    { page: "founder: notifications", path: "/notifications", cookie: founder },
    { page: "reviewer: queue", path: "/review", cookie: reviewer },
    { page: "reviewer: candidates", path: "/review/candidates", cookie: reviewer },
    { page: "reviewer: one case", path: kase, cookie: reviewer },
    { page: "provider: own resources", path: "/provider", cookie: provider },
    { page: "staff: desk", path: "/district", cookie: staff },
    { page: "staff: deals", path: "/district/deals", cookie: staff },
    { page: "staff: late deals", path: "/district/deals?late=1&sort=due&dir=asc", cookie: staff },
    {
      page: "staff: deals by startup",
      path: "/district/deals?sort=startup&dir=asc",
      cookie: staff,
    },
    { page: "staff: applications", path: "/district/applications", cookie: staff },
    { page: "staff: unmatched", path: "/district/applications?match=none", cookie: staff },
    { page: "staff: organizations", path: "/district/organizations", cookie: staff },
    { page: "staff: claims", path: "/district/claims", cookie: staff },
    { page: "staff: targets", path: "/district/targets", cookie: staff },
    { page: "admin: accounts", path: "/admin", cookie: admin },
    { page: "admin: jobs", path: "/admin/jobs", cookie: admin },
  ];
}
