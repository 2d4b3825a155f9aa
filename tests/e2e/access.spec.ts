import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { address, signIn } from "./people.ts";

/** Each page as somebody who uses it; a last part with `*` is the first link of that form on the page before. */
const VISITS: { who: string | null; paths: string[] }[] = [
  {
    who: null,
    paths: [
      "/",
      "/plans",
      "/plans/minhang-2025",
      "/plans/jiading-2018",
      "/resources",
      "/resources/*",
      "/discover?text=%E5%9B%9B%E8%B6%B3%E6%9C%BA%E5%99%A8%E4%BA%BA%E5%85%B3%E8%8A%82",
      "/sign-in",
      "/register",
      "/no/such/page",
    ],
  },
  {
    who: "founder@demo.parkmatch.cn",
    paths: [
      "/applications",
      "/applications/new",
      "/applications/*",
      "/applications/*/matches/*",
      "/applications/*/edit/company",
      "/applications/*/edit/technology",
      "/applications/*/edit/sectors",
      "/applications/*/edit/needs",
      "/applications/*/edit/documents",
      "/applications/*/edit/consent",
      "/applications/*/edit/review",
      "/deals",
      "/deals/*",
      "/organizations/new",
      "/notifications",
      "/account",
    ],
  },
  {
    who: "harbour-admin@demo.parkmatch.cn",
    paths: ["/review", "/review/*", "/review/candidates", "/provider", "/resources/new"],
  },
  {
    who: "staff@demo.parkmatch.cn",
    paths: [
      "/district",
      "/district/deals",
      "/district/applications",
      "/district/organizations",
      "/district/organizations/*",
      "/district/claims",
      "/district/targets",
      "/district/policy",
    ],
  },
  {
    who: "admin@demo.parkmatch.cn",
    paths: ["/admin", "/admin/districts", "/admin/jobs", "/admin/system"],
  },
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const { who, paths } of VISITS) {
    test(`no page breaks an accessibility rule: ${who ?? "a visitor"}, ${colorScheme}`, async ({
      browser,
    }) => {
      test.setTimeout(240_000);
      const context = await browser.newContext({ colorScheme, locale: "zh-CN" });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      if (who) await signIn(page, who);
      for (const path of paths) {
        await page.goto(await concrete(page, path));
        const { violations } = await new AxeBuilder({ page }).analyze();
        for (const { id, nodes } of violations) {
          faults.push(
            `${path}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
          );
        }
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

/** Identifiers are not known beforehand: `*` takes the first that the pages visited link to. */
async function concrete(page: Page, path: string): Promise<string> {
  let known = "";
  for (const part of path.split("/").slice(1)) {
    if (part !== "*") {
      known += `/${part}`;
      continue;
    }
    await page.goto(address(known));
    const pattern = new RegExp(`^${known}/([0-9a-z]{26})`);
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const id = links.map((link) => pattern.exec(link)?.[1]).find(Boolean);
    if (!id) throw new Error(`${known} links to nothing below it`);
    known += `/${id}`;
  }
  return address(known);
}

for (const width of [1440, 390, 360]) {
  test(`no page is wider than a screen of ${width} pixels`, async ({ browser }) => {
    test.setTimeout(240_000);
    const wide: string[] = [];
    for (const { who, paths } of VISITS) {
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: "en-GB",
      });
      const page = await context.newPage();
      if (who) await signIn(page, who);
      for (const path of paths) {
        await page.goto(await concrete(page, path));
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        if (over > 0) wide.push(`${path}: ${over} px`);
      }
      await context.close();
    }
    expect(wide).toEqual([]);
  });
}
