import { request as send } from "node:http";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { address } from "./people.ts";

/*
 * What nobody means to send, at every page and form that the demonstration has: nothing of it is a fault of
 * the product, and nothing leads away from it.
 */
const PEOPLE = ["founder", "reviewer", "staff", "admin"] as const;
type Role = (typeof PEOPLE)[number] | "visitor";

const STEPS = ["company", "technology", "sectors", "needs", "documents", "consent", "review"];

/** The addresses of each person's pages; what stands in angle brackets is found on the list before it. */
const PAGES: Record<Role, string[]> = {
  visitor: [
    "/",
    "/discover",
    "/sign-in",
    "/register",
    "/plans",
    "/resources",
    "/notifications",
    "/no-such-page",
  ],
  founder: [
    "/applications",
    "/applications/<id>",
    "/applications/<id>/matches/none",
    ...STEPS.map((step) => `/applications/<id>/edit/${step}`),
    "/applications/new",
    "/deals",
    "/deals/<id>",
    "/organizations/new?kind=startup",
    "/account",
    "/documents/none",
    "/companies/<id>",
    "/companies/<id>/years/2025",
    "/companies/<id>/years/0",
    "/companies/<id>/titles/new",
    "/companies/claim",
  ],
  reviewer: ["/review", "/review/<id>", "/review/candidates", "/provider"],
  staff: [
    "/district",
    "/district/gap",
    "/district/deals",
    "/district/applications",
    "/district/organizations",
    "/district/organizations/<id>",
    "/district/claims",
    "/district/companies",
    "/district/companies?view=counts",
    "/district/companies.csv",
    "/district/targets",
    "/district/targets/none",
    "/district/policy",
    "/district/deals.csv",
    "/district/applications.csv",
  ],
  admin: [
    "/admin",
    "/admin/users/<id>",
    "/admin/districts",
    "/admin/jobs",
    "/admin/outbox",
    "/admin/outbox/none",
    "/admin/mail-templates",
    "/admin/users.csv",
  ],
};

const QUERY = [
  "q=%F0%9F%98%80%E2%80%AE%25_%5C%27%22",
  ...[
    "sort",
    "dir",
    "state",
    "kind",
    "sector",
    "area",
    "stage",
    "view",
    "turn",
    "after",
    "match",
  ].map((name) => `${name}=__proto__`),
  "page=1e9",
  "page=-1",
  "_routes=root",
].join("&");

const FORM = "application/x-www-form-urlencoded";
const BODIES: [type: string, body: string][] = [
  [FORM, ""],
  [FORM, "__state__=x&__intent__=x"],
  [FORM, "toString=1&valueOf=2&__proto__=3&constructor.x=4&name[30000000]=5&version[2]=6"],
  [FORM, `version=1e309&name=%00&text=%00&amount=-1&amount=1,2,3&title=${"%E6%98%9F".repeat(200)}`],
  [FORM, "a=&".repeat(5000)],
  ["application/json", "{}"],
  ["text/plain", "x"],
  ["multipart/form-data", "x"],
  ["multipart/form-data; boundary=q", "x"],
];
const ACTS = [
  "step",
  "decline",
  "offer-send",
  "offer-counter",
  "offer-accept",
  "offer-decline",
  "offer-withdraw",
  "outcome-propose",
  "outcome-confirm",
  "outcome-dispute",
  "assign",
  "say",
  "draft",
  "correct",
  "widen",
  "undo",
  "send-now",
  "edit",
  "invite",
  "verify",
];
for (const act of [...ACTS, "profile", "save-view", "remove-view", "add", "ask"]) {
  BODIES.push([
    FORM,
    // No version that there is: nothing of what the other stories need is changed.
    `intent=${act}&act=${act}&move=__proto__&version=999999&reason=__proto__&kind=constructor&role=__proto__` +
      `&note=%F0%9F%98%80&happenedOn=9999-99-99&assignee=__proto__&name=${"%E6%98%9F".repeat(61)}&email=x&view=x`,
  ]);
}

async function signedIn(request: APIRequestContext, role: Role): Promise<void> {
  if (role === "visitor") return;
  const answer = await post(request, "/sign-in", [
    FORM,
    `email=${role}%40demo.parkmatch.cn&password=parkmatch-demo`,
  ]);
  expect(answer.status()).toBe(302);
}

function post(
  request: APIRequestContext,
  path: string,
  [type, data]: [type: string, body: string],
): Promise<APIResponse> {
  const headers = { "Content-Type": type, Origin: address("") };
  return request.post(address(path), { headers, data: Buffer.from(data), maxRedirects: 0 });
}

async function pagesOf(request: APIRequestContext, role: Role): Promise<string[]> {
  const pages: string[] = [];
  for (const page of PAGES[role]) {
    const [list = "", rest] = page.split("/<id>");
    if (rest === undefined) pages.push(page);
    else {
      const at = list === "/admin/users" ? "/admin" : list;
      const told = await (await request.get(address(at))).text();
      const id = new RegExp(`${list}/([0-9a-z]{26})`).exec(told)?.[1];
      expect(id, `${at} lists something`).toBeTruthy();
      pages.push(`${list}/${id}${rest}`);
    }
  }
  return pages;
}

for (const role of ["visitor", ...PEOPLE] as const) {
  test(`${role}: no page and no form fails on nonsense`, async ({ request }) => {
    await signedIn(request, role);
    for (const page of await pagesOf(request, role)) {
      const [path = "", own] = page.split("?");
      const data = path === "/" ? "/_root.data" : `${path}.data`;
      for (const asked of [`${path}?${QUERY}`, `${data}?${QUERY}`]) {
        const answer = await request.get(address(asked), { maxRedirects: 0 });
        expect(answer.status(), asked).toBeLessThan(500);
      }
      for (const body of BODIES) {
        const answer = await post(request, own ? page : path, body);
        expect(answer.status(), `${page} ${body[1].slice(0, 80)}`).toBeLessThan(500);
        expect(await answer.text()).not.toMatch(/node_modules|SQLITE|at \w+ \(/);
      }
    }
  });
}

test("an address that cannot be read, a method that no page has and a foreign way back are refused", async ({
  request,
}) => {
  for (const [path, method, status] of [
    ["/%E0%A4%A", "GET", 400],
    ["/resources/%00", "GET", 400],
    ["/plans", "TRACE", 405],
    ["/plans", "DELETE", 405],
    ["/documents/..%2f..%2fpackage.json", "GET", 302],
    ["/plans/__proto__", "GET", 404],
  ] as const) {
    expect(await raw(path, method), `${method} ${path}`).toBe(status);
  }
  await signedIn(request, "founder");
  for (const to of [
    "/%09/evil.example",
    "/%0A/evil.example",
    "//evil.example",
    "/%5Cevil.example",
  ]) {
    const answer = await request.get(address(`/sign-in?to=${to}`), { maxRedirects: 0 });
    expect(answer.headers().location).toBe("/applications");
  }
  const data = await request.get(address("/applications.data"));
  expect(data.headers()["cache-control"]).toContain("no-store");
});

/** As it is typed: a browser's client would put the address right first. */
function raw(path: string, method: string): Promise<number> {
  const { hostname, port } = new URL(address(""));
  return new Promise((resolve, reject) => {
    const asked = send({ hostname, port, path, method, agent: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once("error", reject);
    asked.end();
  });
}
