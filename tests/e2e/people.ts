import { expect, type Locator, type Page } from "@playwright/test";

/** An address of the product under test. */
export function address(path: string): string {
  const base = process.env.PARKMATCH_URL;
  if (!base) throw new Error("The product has not been started");
  return base + path;
}

/** Signs in as one of the demonstration's people. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(address("/sign-in"));
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill("parkmatch-demo");
  await page.locator('main button[type="submit"], main button:not([type])').first().click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** This text stands on the page where somebody can read it: not in a menu that is closed. */
export async function reads(page: Page, text: string): Promise<void> {
  await expect(
    page.locator("main").getByText(text).filter({ visible: true }).first(),
  ).toBeVisible();
}

/** Chooses a box or a radio by keyboard: what a form reveals meanwhile may move it under a pointer. */
export async function tick(box: Locator): Promise<void> {
  await expect(async () => {
    if (!(await box.isChecked())) await box.press("Space");
    await expect(box).toBeChecked({ timeout: 500 });
  }).toPass({ timeout: 15_000 });
}

/** Waits until a page has loaded its messages and come to life, if it runs script: what looks into it meanwhile disturbs it. */
export async function awake(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
}
