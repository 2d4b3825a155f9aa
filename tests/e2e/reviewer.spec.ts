import { expect, type Page, test } from "@playwright/test";
import { address, awake, reads, signIn } from "./people.ts";

/** The fund's case in review, from the list in which it stands alone. */
async function openInReview(page: Page): Promise<void> {
  await signIn(page, "fund@demo.parkmatch.cn");
  await page.goto(address("/review?state=in_review"));
  await page.locator("main tbody tr a").first().click();
  await expect(page).toHaveURL(/\/review\/[0-9a-z]{26}/);
  await expect(page.locator("[data-key=s]")).toBeVisible();
}

test("a reviewer works a case from the keyboard, and takes it back", async ({ page }) => {
  await openInReview(page);
  const opened = page.url();

  await page.keyboard.press("d");
  await page.keyboard.press("2");
  await expect(page.locator('input[name="reason"][value="stage"]')).toBeChecked();
  const note = page.locator('textarea[name="note"]');
  await expect(note).toBeFocused();
  await page.keyboard.type("just a note: s u j k");
  await expect(note).toHaveValue("just a note: s u j k");
  expect(page.url()).toBe(opened);

  await page.locator("h1").click();
  await page.keyboard.press("?");
  await reads(page, "下一条");
  await page.keyboard.press("?");

  // Shortlisting empties the list as it was filtered; the list offers to take it back.
  await page.locator("h1").click();
  await page.keyboard.press("s");
  await expect(page).toHaveURL(/\/review\?.*after=/);
  await expect(page.getByRole("status").filter({ hasText: "已处理：入围" })).toBeVisible();
  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/review\/[0-9a-z]{26}/);
  await reads(page, "评审中");
  await expect(page.locator('textarea[name="note"]')).toHaveValue("");
});

test("a note among colleagues stays where the founder does not see it", async ({
  page,
  browser,
}) => {
  const founder = await browser.newPage();
  await signIn(founder, "founder@demo.parkmatch.cn");
  await founder.goto(address("/deals"));
  await founder
    .locator("main tbody tr", { hasText: "潮汐" })
    .first()
    .getByRole("link")
    .first()
    .click();
  await expect(founder).toHaveURL(/\/deals\/[0-9a-z]{26}/);
  const id = /deals\/([0-9a-z]{26})/.exec(founder.url())?.[1] ?? "";

  await signIn(page, "fund@demo.parkmatch.cn");
  await page.goto(address(`/review/${id}`));
  await awake(page);
  await page.keyboard.press("c");
  await page.keyboard.type("内部意见：团队扎实");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("log").getByText("内部意见：团队扎实").first()).toBeVisible();

  await founder.reload();
  await expect(founder.getByRole("log")).toBeVisible();
  expect(await founder.content()).not.toContain("团队扎实");
  await founder.close();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("declining says what is missing and keeps what was typed", async ({ page }) => {
    await signIn(page, "fund@demo.parkmatch.cn");
    await page.goto(address("/review?state=in_review"));
    await page.locator("main tbody tr a").first().click();
    await page.getByText("婉拒并说明").first().click();
    await page.locator('textarea[name="note"]').fill("先写好说明");
    await page.getByRole("button", { name: "婉拒并说明" }).click();
    await expect(page.getByRole("alert")).toContainText("原因");
    await expect(page.locator('textarea[name="note"]')).toHaveValue("先写好说明");
    await reads(page, "评审中");
  });
});
