import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { address, awake, signIn } from "./people.ts";

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
      "/discover",
      "/applications/new",
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
      "/applications/*/check",
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
    paths: [
      "/review",
      "/review/*",
      "/review/candidates",
      "/provider",
      "/resources/new",
      "/provider > /resources/*/edit",
      "/provider > /resources/*/mandate",
      "/resources?kind=incubator&state=named > /resources/*/claim",
    ],
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
      "/district/targets/minhang-2025",
      "/district/gap?sector=ic&need=equity",
      "/district/policy",
    ],
  },
  {
    who: "admin@demo.parkmatch.cn",
    paths: [
      "/admin",
      "/admin > /admin/users/*",
      "/admin/districts",
      "/admin/jobs",
      "/admin/system",
    ],
  },
];

/** What a change of colours or width can break; names and structure are the same on every screen. */
const SEEN_RULES = [
  "color-contrast",
  "link-in-text-block",
  "target-size",
  "scrollable-region-focusable",
];

const SCREENS: {
  colorScheme: "light" | "dark";
  width: number;
  locale: string;
  rules?: string[];
}[] = [
  { colorScheme: "light", width: 1440, locale: "zh-CN" },
  { colorScheme: "dark", width: 360, locale: "en-GB", rules: SEEN_RULES },
];

for (const { colorScheme, width, locale, rules } of SCREENS) {
  for (const { who, paths } of VISITS) {
    test(`every page can be used by all: ${who ?? "a visitor"}, ${colorScheme}, ${width} px, ${locale}`, async ({
      browser,
    }) => {
      test.setTimeout(300_000);
      const context = await browser.newContext({
        colorScheme,
        locale,
        viewport: { width, height: 800 },
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      if (who) await signIn(page, who);
      for (const path of paths) {
        await page.goto(await concrete(page, path));
        for (const fault of await faultsOf(page, rules)) faults.push(`${path}: ${fault}`);
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }
}

/** Broken accessibility rules, and a page that is wider than its screen. */
async function faultsOf(page: Page, rules: string[] | undefined): Promise<string[]> {
  await awake(page);
  // No page has a frame of another origin: what looks into those costs half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  const faults = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [...faults, `${over} px too wide`] : faults;
}

/**
 * Identifiers are not known beforehand: `*` takes the first that the page above links to, or the page
 * that stands before `>`.
 */
async function concrete(page: Page, path: string): Promise<string> {
  const [from, wanted] = path.includes(" > ") ? path.split(" > ") : ["", path];
  let known = "";
  let list = from ?? "";
  for (const part of (wanted ?? path).split("/").slice(1)) {
    if (part !== "*") {
      known += `/${part}`;
      continue;
    }
    // What stands between two identifiers is no page: its links are on the page of the first.
    list = list === "" ? known : list;
    await page.goto(address(list));
    const pattern = new RegExp(`^${known}/([0-9a-z]{26})`);
    const links = await page
      .locator("main a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const id = links.map((link) => pattern.exec(link)?.[1]).find(Boolean);
    if (!id) throw new Error(`${list} links to nothing below ${known}`);
    known += `/${id}`;
    list = known;
  }
  return address(known);
}
