import { type Browser, expect, type Page, test } from "@playwright/test";
import { applyAs, askFor } from "./founder.ts";
import { address, reads, signIn, tick } from "./people.ts";

const INCUBATOR = "示例·零号湾硬科技孵化器";
const FUND = "示例·潮汐早期基金";

async function as(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await signIn(page, email);
  return page;
}

for (const javaScriptEnabled of [true, false]) {
  test(`from a new account to an answer, ${javaScriptEnabled ? "with" : "without"} script`, async ({
    browser,
  }) => {
    test.setTimeout(180_000);
    const mark = javaScriptEnabled ? "甲" : "乙";
    const company = `灵步测试${mark}有限公司`;
    const title = `四足机器人关节模组${mark}型`;
    const context = await browser.newContext({ javaScriptEnabled, locale: "zh-CN" });
    const founder = await context.newPage();
    await applyAs(founder, {
      name: `顾问渠${mark}`,
      email: `walker-${javaScriptEnabled}@example.com`,
      company,
      title,
      number: javaScriptEnabled ? "0001" : "0002",
    });
    const application = founder.url().replace(/\?.*/, "");

    // Parts, words of the text, clause of the plan.
    await founder.goto(`${application}?q=${encodeURIComponent(INCUBATOR)}`);
    await founder.locator('main a[href*="/matches/"]').first().click();
    await expect(founder.getByRole("heading", { name: INCUBATOR })).toBeVisible();
    await expect(founder.locator("mark").first()).toBeAttached();
    await reads(founder, "闵府发〔2025〕5号");

    await askFor(founder, { application, resource: INCUBATOR });
    await askFor(founder, { application, resource: FUND });

    // The incubator's reviewer finds a teaser without a name, accepts, and then sees who it is.
    const reviewer = await as(browser, "reviewer@demo.parkmatch.cn");
    await openCase(reviewer, "智能机器人");
    expect((await reviewer.content()).includes(company)).toBe(false);
    expect((await reviewer.content()).includes(title)).toBe(false);
    await reviewer.getByRole("button", { name: /接受对接/ }).click();
    await reads(reviewer, "在那之前对方看不到");
    expect((await reviewer.content()).includes(company)).toBe(false);
    await reviewer.getByRole("button", { name: "立即生效" }).click();
    await reads(reviewer, company);
    await reads(reviewer, "商业计划书.pdf");

    // The fund declines with a reason.
    const fund = await as(browser, "fund@demo.parkmatch.cn");
    await openCase(fund, "智能机器人");
    expect((await fund.content()).includes(company)).toBe(false);
    await fund.getByText("婉拒并说明").first().click();
    await tick(fund.locator('input[name="reason"][value="capacity"]'));
    await fund.locator('textarea[name="note"]').fill("本期额度已满，欢迎明年再来。");
    const declined = fund.url();
    await fund.getByRole("button", { name: "婉拒并说明" }).click();
    await fund.waitForURL((url) => url.href !== declined);
    // Nothing of it is seen until it can be taken back no more, or is sent.
    await founder.goto(address("/deals?state=declined"));
    expect((await founder.content()).includes("本期额度已满")).toBe(false);
    await fund.goto(declined);
    await fund.getByRole("button", { name: "立即生效" }).click();
    await reads(fund, "已生效");

    // The founder sees both.
    await founder.goto(address("/deals"));
    await reads(founder, "已引荐");
    await founder.goto(address("/deals?state=declined"));
    await reads(founder, "已婉拒");

    // So does the district.
    const staff = await as(browser, "staff@demo.parkmatch.cn");
    await staff.goto(address(`/district/deals?q=${encodeURIComponent(company)}`));
    await reads(staff, "已引荐");
    await staff.goto(address("/district/applications"));
    await reads(staff, "小橡皮童装");
    await staff.goto(address("/district/targets"));
    await reads(staff, "350 亿元");
    await context.close();
  });
}

/** The newest case of the queue that still shows no name. */
async function openCase(page: Page, sector: string): Promise<void> {
  await page.goto(address("/review?sort=waiting&dir=desc"));
  await page
    .locator("main tbody tr", { hasText: sector })
    .filter({ hasText: "已申请对接" })
    .first()
    .locator("a")
    .first()
    .click();
  await expect(page).toHaveURL(/\/review\/[0-9a-z]{26}/);
}

test("everybody can read the plans and what they name", async ({ page }) => {
  for (const slug of [
    "jiading-2018",
    "jiading-145",
    "jiading-2024",
    "minhang-2025",
    "zhangjiang-2023",
  ]) {
    await page.goto(address(`/plans/${slug}`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  await page.goto(address("/resources?q=dlhw"));
  await expect(page.locator("main a", { hasText: "大零号湾" }).first()).toBeVisible();
});

test("a document that is too large is refused by name, and the others stay", async ({ page }) => {
  await signIn(page, "founder@demo.parkmatch.cn");
  await page.goto(address("/applications"));
  const application = await page
    .locator('main a[href^="/applications/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const own = application.find((href) => /^\/applications\/[0-9a-z]{26}$/.test(href)) ?? "";
  await page.goto(address(`${own}/edit/documents`));
  await page.locator('input[type="file"]').setInputFiles({
    name: "路演视频.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.concat([Buffer.from("%PDF-1.4\n"), Buffer.alloc(30 * 1024 * 1024)]),
  });
  await page.locator('main form:has(input[type="file"]) button').first().click();
  await reads(page, "“路演视频.pdf”超过 20 MB");
});
