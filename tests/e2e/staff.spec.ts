import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { address, awake, reads, signIn } from "./people.ts";

async function as(browser: Browser, email: string, javaScriptEnabled = true): Promise<Page> {
  const page = await (await browser.newContext({ locale: "zh-CN", javaScriptEnabled })).newPage();
  await signIn(page, email);
  return page;
}

async function faultsOf(page: Page): Promise<string[]> {
  await awake(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}

test("staff change the rules of matching: draft, preview, new version, and back, without script", async ({
  browser,
}) => {
  const staff = await as(browser, "staff@demo.parkmatch.cn", false);
  await staff.goto(address("/district/policy"));
  await staff.locator("#tier_future").fill("95");
  await staff.locator("#part_area").fill("很多");
  await staff.getByRole("button", { name: "保存草稿并预览影响" }).click();
  await reads(staff, "区域：请填写数字，例如 26 或 1,380");
  await expect(staff.locator("#tier_future")).toHaveValue("95");
  await staff.locator("#part_area").fill("12");
  await staff.getByRole("button", { name: "保存草稿并预览影响" }).click();

  await expect(staff.getByRole("heading", { name: "草稿的影响" })).toBeVisible();
  await reads(staff, "未来");
  await reads(staff, "份申请的前五名");
  await staff.getByRole("button", { name: /发布为第 2 版/ }).click();
  await reads(staff, "发布说明：请用一句话说明理由");
  await staff.locator('input[name="note"]').fill("支持未来产业");
  await staff.getByRole("button", { name: /发布为第 2 版/ }).click();
  await reads(staff, "支持未来产业");
  await reads(staff, "现行第 2 版");

  await staff.locator("summary", { hasText: "恢复" }).first().click();
  await staff.locator('form[action^="/district/policy/restore"] button').first().click();
  await reads(staff, "现行第 3 版");
  await reads(staff, "恢复第 1 版");
});

test("staff report a figure of the plan, and the desk shows it with its source", async ({
  browser,
}) => {
  const staff = await as(browser, "staff@demo.parkmatch.cn");
  await staff.goto(address("/district"));
  await staff.getByRole("link", { name: /全部 \d+ 项指标/ }).click();
  await staff.getByRole("link", { name: /PCT专利申请量/ }).click();
  await expect(staff.getByRole("heading", { name: /PCT专利申请量/ })).toBeVisible();
  await staff.locator("#value").fill("14");
  await staff.locator("#observedOn").fill("2026-09-30");
  await staff.getByRole("button", { name: "填报" }).click();
  await reads(staff, "数据来源：请填写");
  await expect(staff.locator("#value")).toHaveValue("14");
  await staff.locator("#source").fill("区知识产权局三季度报表");
  await staff.getByRole("button", { name: "填报" }).click();
  await reads(staff, "2026-09-30：14 件");
  await staff.goto(address("/district"));
  await reads(staff, "14 件");
  await reads(staff, "区知识产权局三季度报表");
  expect(await faultsOf(staff)).toEqual([]);
});

test("the system administrator gives a role and closes an account", async ({ browser }) => {
  const admin = await as(browser, "admin@demo.parkmatch.cn");
  await admin.goto(address("/admin?q=staff-jiading"));
  await admin.locator("main tbody a").first().click();
  await reads(admin, "staff-jiading@demo.parkmatch.cn");
  expect(await faultsOf(admin)).toEqual([]);
  await admin.locator("#organizationId").selectOption({ index: 1 });
  await admin.getByRole("button", { name: "邀请", exact: true }).click();
  await reads(admin, "的邀请链接");
  await admin.locator("summary", { hasText: "停用账户" }).click();
  await admin.getByRole("button", { name: "停用账户" }).click();
  await reads(admin, "已停用");
  const person = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  await person.goto(address("/sign-in"));
  await person.locator('input[name="email"]').fill("staff-jiading@demo.parkmatch.cn");
  await person.locator('input[name="password"]').fill("parkmatch-demo");
  await person.locator('main button[type="submit"], main button:not([type])').first().click();
  await reads(person, "邮箱或密码不正确");
  await admin.locator("summary", { hasText: "恢复账户" }).click();
  await admin.getByRole("button", { name: "恢复账户" }).click();
  await reads(admin, "正常");
});
