import { expect, test } from "@playwright/test";
import { address, awake, reads, signIn } from "./people.ts";

test("a reviewer goes through the queue by J, K and Enter, and takes a case by M", async ({
  page,
}) => {
  await signIn(page, "reviewer@demo.parkmatch.cn");
  await page.goto(address("/review?turn=all"));
  await awake(page);
  const rows = page.locator("main tbody a.stretched");
  await page.keyboard.press("j");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(rows.nth(0)).toBeFocused();
  await page.keyboard.press("?");
  await reads(page, "打开");
  await page.keyboard.press("Escape");
  await rows.nth(0).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/review\/[0-9a-z]{26}/);

  await page.goto(address("/review"));
  await awake(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/review\/[0-9a-z]{26}/);
  await awake(page);
  const assigned = page.locator('select[name="assignee"] option:checked');
  // The page is there a moment before its keys are.
  await expect(async () => {
    await page.keyboard.press("m");
    await expect(assigned).not.toHaveText("未指派", { timeout: 2_000 });
  }).toPass();
  await expect(page.locator('[data-key="m"]')).toHaveCount(0);
});

test("a request is accepted by Y, at once by N", async ({ page }) => {
  await signIn(page, "fund@demo.parkmatch.cn");
  await page.goto(address("/review?state=interested"));
  await page.locator("main tbody a.stretched").first().click();
  await expect(page.locator('[data-key="y"]')).toBeVisible();
  await awake(page);
  await page.keyboard.press("y");
  await reads(page, "在那之前对方看不到");
  await page.keyboard.press("n");
  await reads(page, "已生效");
  await reads(page, "已引荐");
});

test("the part for declining opens with the focus in it, and Escape gives it back", async ({
  page,
}) => {
  await signIn(page, "fund@demo.parkmatch.cn");
  await page.goto(address("/review"));
  await page.locator("main tbody a.stretched").first().click();
  await expect(page.locator('details[data-key="d"]')).toBeVisible();
  await awake(page);
  await page.keyboard.press("d");
  await expect(page.locator('input[name="reason"]').first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator('details[data-key="d"]')).not.toHaveAttribute("open");
  await expect(page.locator('details[data-key="d"] > summary')).toBeFocused();
});

test("a match's panel takes the focus, and gives it back to its line", async ({ page }) => {
  await signIn(page, "founder@demo.parkmatch.cn");
  await page.goto(address("/applications"));
  await page.locator('main a[href^="/applications/0"]:not([href*="edit"])').first().click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-z]{26}/);
  await page.goto(`${page.url().split("?")[0]}?view=all`);
  await awake(page);
  const line = page.locator('main a[href*="/matches/"]').first();
  const href = await line.getAttribute("href");
  await line.focus();
  await page.keyboard.press("Enter");
  const panel = page.locator("aside").filter({ visible: true }).first();
  await expect(panel).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).not.toHaveURL(/matches/);
  await expect(page.locator(`main a[href="${href}"]`).first()).toBeFocused();
});

test("the palette finds a record of one's own", async ({ page }) => {
  await signIn(page, "founder@demo.parkmatch.cn");
  await page.goto(address("/applications"));
  await awake(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
  await page.keyboard.type("激光雷达");
  const found = page.getByRole("option", { name: /示例·/ }).first();
  await expect(found).toBeVisible();
  await found.click();
  await expect(page).toHaveURL(/\/(applications|deals)\/[0-9a-z]{26}/);
});
