import { expect, type Page, test } from "@playwright/test";
import { address, signIn } from "./people.ts";

const EVERYBODY = ["/", "/discover", "/plans", "/plans/minhang-2025", "/resources"];
const PAGES: Record<string, string[]> = {
  "founder@demo.parkmatch.cn": ["/applications", "/deals", "/account", "/notifications"],
  "fund@demo.parkmatch.cn": ["/review", "/review?turn=all", "/review/candidates", "/provider"],
  "staff-jiading@demo.parkmatch.cn": [
    "/district",
    "/district/deals",
    "/district/applications",
    "/district/organizations",
    "/district/claims",
    "/district/targets",
    "/district/policy",
  ],
  "admin@demo.parkmatch.cn": [
    "/admin",
    "/admin/districts",
    "/admin/jobs",
    "/admin/outbox",
    "/admin/mail-templates",
    "/account/mail",
    "/admin/system",
  ],
};

/** How much wider than the screen the page is, in px. */
async function excess(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

async function staysWithin(page: Page, paths: readonly string[]): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of paths) {
    await page.goto(address(path));
    expect(await excess(page), path).toBe(0);
  }
}

test("no public page is wider than a screen of 320 px", async ({ page }) => {
  await staysWithin(page, EVERYBODY);
});

for (const [email, paths] of Object.entries(PAGES)) {
  test(`no page of ${email} is wider than a screen of 320 px, the first of each list included`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await signIn(page, email);
    await staysWithin(page, paths);
    for (const path of paths) {
      await page.goto(address(path));
      const first = page.locator("main :is(tbody th a, .rows a)").first();
      if ((await first.count()) === 0) continue;
      const href = await first.getAttribute("href");
      await page.goto(address(href ?? path));
      expect(await excess(page), `${path} → ${href}`).toBe(0);
    }
  });
}

test("a long word breaks and widens nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address(`/discover?text=${"a".repeat(400)}`));
  expect(await excess(page)).toBe(0);
});

test("forced colours keep the bars of scores, and say what is selected", async ({ page }) => {
  await signIn(page, "fund@demo.parkmatch.cn");
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto(address("/review?turn=all"));
  const [bar, segment] = await page
    .locator(".score-line:has(span)")
    .first()
    .evaluate((line) =>
      [line, line.querySelector("span") as Element].map(
        (element) => getComputedStyle(element).backgroundColor,
      ),
    );
  expect(segment).not.toBe(bar);
  const current = page.locator("nav [aria-current]").filter({ visible: true }).first();
  expect(await current.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe("solid");
});

test("on paper no row of a list is cut in two", async ({ page }) => {
  await page.emulateMedia({ media: "print" });
  await page.goto(address("/resources"));
  const breaks = await page
    .locator("main :is(.list tbody tr, .rows > li)")
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).breakInside));
  expect(breaks.length).toBeGreaterThan(10);
  expect(new Set(breaks)).toEqual(new Set(["avoid"]));
});
