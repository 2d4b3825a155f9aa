import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { address } from "./people.ts";

const TEXT =
  "研发车规级激光雷达收发芯片与固态激光雷达模组，已完成工程样片，正在做车规认证，客户为两家整车企业。";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });

    test("a newcomer gets from an account to a request for contact", async ({ page }) => {
      test.setTimeout(240_000);
      await openAccount(page);
      await registerCompany(page);
      await fillIn(page);
      await attachDocument(page);
      await agree(page);
      await submit(page);
      await chooseMatch(page);
    });
  });
}

async function openAccount(page: Page): Promise<void> {
  await page.goto(address("/register"));
  await page.fill('[name="name"]', "行走者");
  await page.fill('[name="email"]', `walk-${Date.now()}@example.com`);
  await page.fill('[name="password"]', "correct horse battery");
  await page.locator('main button[type="submit"]').click();
  await expect(page).not.toHaveURL(/register/);
}

async function registerCompany(page: Page): Promise<void> {
  await page.goto(address("/applications"));
  await page.getByRole("link", { name: "登记企业" }).last().click();
  await expect(page.getByRole("heading", { name: "登记机构" })).toBeVisible();
  await page.fill('[name="name"]', "示例・行走科技");
  await page.fill('[name="creditCode"]', "12345");
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByRole("alert")).toContainText("统一社会信用代码");
  await expect(page.locator('[name="creditCode"]')).toHaveValue("12345");
  await accessible(page);
  await page.fill('[name="creditCode"]', "");
  await page.getByRole("button", { name: "登记" }).click();
  await expect(page.getByRole("heading", { name: "现在要做的" })).toBeVisible();
  await accessible(page);
}

async function fillIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "提交第一份对接申请" }).click();
  await page.getByRole("button", { name: "开始填写" }).click();
  await step(page, "企业");
  await chooseArea(page, "大零号湾");
  await next(page);

  await step(page, "技术与阶段");
  await page.fill('[name="title"]', "车规级激光雷达芯片");
  await next(page);
  await expect(page.getByRole("alert")).toContainText("至少 20 个字");
  await page.fill('[name="text"]', TEXT);
  await page.selectOption('[name="stage"]', "angel");
  await page.check('[name="fact_engineering_sample"][value="yes"]');
  await accessible(page);
  await next(page);

  await step(page, "产业领域");
  await expect(page.locator("#sectors mark").first()).toBeVisible();
  await accessible(page);
  await next(page);

  await step(page, "需求");
  await expect(page.locator('[name="equityAmount"]')).toBeHidden();
  await page.check('[name="kinds"][value="equity"]');
  await page.check('[name="kinds"][value="space"]');
  await next(page);
  await expect(page.getByRole("alert")).toContainText("金额");
  await page.fill('[name="equityAmount"]', "800");
  await accessible(page);
  await next(page);
}

async function attachDocument(page: Page): Promise<void> {
  await step(page, "附件");
  await upload(page, { name: "伪装.pdf", content: "MZ" });
  await expect(page.locator("#file-error")).toContainText("“伪装.pdf”");
  await upload(page, { name: "计划书.pdf", content: "%PDF-1.7 示例" });
  await expect(page.getByRole("link", { name: "计划书.pdf" })).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "继续", exact: true }).click();
}

async function agree(page: Page): Promise<void> {
  await step(page, "授权");
  await next(page);
  await expect(page.getByRole("alert")).toContainText("匿名摘要");
  await page.check('[name="granted"][value="teaser"]');
  await accessible(page);
  await next(page);
}

async function submit(page: Page): Promise<void> {
  await step(page, "核对并提交");
  await expect(page.getByText("800 万元")).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("已提交", { exact: true })).toBeVisible();
  // The page looks again by itself, with and without script.
  await expect(page.getByRole("navigation", { name: "匹配结果" })).toBeVisible({ timeout: 30_000 });
  await accessible(page);
}

async function chooseMatch(page: Page): Promise<void> {
  await page.goto(`${page.url()}?answers=open`);
  await page.locator("main ol.border-t a").first().click();
  await expect(page.getByRole("heading", { name: "为什么匹配" })).toBeVisible();
  await accessible(page);
  await page.fill('[name="message"]', "想约时间当面介绍样片");
  await page.getByRole("button", { name: "申请对接" }).click();
  await expect(page.getByRole("heading", { name: "接下来" })).toBeVisible();
  await expect(page.getByText("想约时间当面介绍样片")).toBeVisible();
  await accessible(page);
}

/** The form stands at this step. */
async function step(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
}

async function next(page: Page): Promise<void> {
  await page.getByRole("button", { name: "保存并继续" }).click();
}

/** A list to type in with script, a plain one without. */
async function chooseArea(page: Page, name: string): Promise<void> {
  const plain = page.locator('select[name="area"]');
  const typed = page.getByRole("combobox", { name: "所在区域" });
  await expect(typed).toBeVisible();
  if ((await plain.count()) > 0 && !(await scripted(page))) {
    await plain.selectOption(name);
    return;
  }
  await typed.fill("dlhw");
  await page.getByRole("option", { name }).first().click();
}

async function scripted(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia("(scripting: enabled)").matches);
}

async function upload(page: Page, file: { name: string; content: string }): Promise<void> {
  const buffer = Buffer.from(file.content);
  await page.setInputFiles('[name="file"]', {
    name: file.name,
    mimeType: "application/pdf",
    buffer,
  });
  await page.getByRole("button", { name: "上传" }).click();
}

/** No violation that axe can see; it needs script to look. */
async function accessible(page: Page): Promise<void> {
  if (!(await scripted(page))) return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`,
  );
  expect(found).toEqual([]);
}
