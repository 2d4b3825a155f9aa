import { expect, type Page } from "@playwright/test";
import { withCheckCharacter } from "#app/domain/input/credit-code.ts";
import { address, tick } from "./people.ts";

export interface Newcomer {
  name: string;
  email: string;
  company: string;
  title: string;
  /** Four digits of the company's made-up credit code. */
  number: string;
}

const TEXT =
  "我们研发面向四足巡检机器人的一体化关节模组和力矩电机，谐波减速器自主设计，已向两家整机厂送样，工程样机连续运行超过一千小时，计划建设小批量装配线。";

/** From nothing to a submitted application, as a founder who was never here: ends on its matches. */
export async function applyAs(page: Page, { name, email, company, title, number }: Newcomer) {
  await page.goto(address("/register"));
  await page.getByLabel("姓名").fill(name);
  await page.getByLabel("邮箱").fill(email);
  await page.locator('input[name="password"]').fill("a long enough secret");
  await page.getByRole("button", { name: "注册", exact: true }).click();
  await expect(page).not.toHaveURL(/register/);

  await page.goto(address("/organizations/new?kind=startup"));
  await page.locator('input[name="name"]').fill(company);
  const first17 = `91310112MAE2E${number}`;
  await page.locator('input[name="creditCode"]').fill(withCheckCharacter(first17));
  await chooseArea(page, "闵行区");
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/\/applications$/);

  await page.goto(address("/applications/new"));
  await page.locator("main form button").last().click();
  await expect(page).toHaveURL(/edit\/company/);
  await chooseArea(page, "闵行区");
  await page.locator('input[name="teamSize"]').fill("12");
  await next(page, "technology");

  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="text"]').fill(TEXT);
  await choose(page, "stage", "angel");
  await choose(page, "readiness", "6");
  await next(page, "sectors");

  await expect(page.locator('input[name="sectors"]:checked').first()).toBeAttached();
  await next(page, "needs");

  for (const kind of ["equity", "space", "pilot"]) {
    await tick(page.locator(`input[name="kinds"][value="${kind}"]`));
  }
  await page.locator('[name="equityAmount"]').first().fill("800");
  await page.locator('[name="spaceSquareMetres"]').fill("300");
  await next(page, "documents");

  await page.locator('input[type="file"]').setInputFiles({
    name: "商业计划书.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.4\n%%EOF\n"),
  });
  await page.locator('main form:has(input[type="file"]) button').first().click();
  await expect(page.getByText("商业计划书.pdf").first()).toBeVisible();
  await page.goto(page.url().replace(/\/edit\/.*/, "/edit/consent"));

  for (const box of await page.locator('input[name="granted"]').all()) {
    await tick(box);
  }
  await next(page, "review");
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-z]{26}(\?|$)/);
  await matched(page);
}

async function next(page: Page, step: string): Promise<void> {
  await page.getByRole("button", { name: "保存并继续" }).click();
  await expect(page).toHaveURL(new RegExp(`edit/${step}`));
}

/** The area: a list to type in with script, initials will do, and a plain list without. */
async function chooseArea(page: Page, area: string): Promise<void> {
  if (await page.evaluate(() => matchMedia("(scripting: none)").matches)) {
    await page.locator('select[name="area"]').selectOption(area);
    return;
  }
  await page.getByRole("combobox", { name: "所在区域" }).and(page.locator("input")).fill("mhq");
  await page.getByRole("option").filter({ hasText: area }).first().click();
}

/** A choice that is a select or a set of radios, whichever the form has. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`);
  if ((await select.count()) > 0) await select.selectOption(value);
  else await tick(page.locator(`input[name="${name}"][value="${value}"]`));
}

/** The job that matches runs in the background: the page is asked again until it is done. */
async function matched(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.locator('main a[href*="/matches/"]').first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
}

/** Opens the match with a resource by name and asks it for contact. */
export async function askFor(
  page: Page,
  { application, resource }: { application: string; resource: string },
) {
  await page.goto(`${application}?q=${encodeURIComponent(resource)}`);
  await page.locator('main a[href*="/matches/"]').first().click();
  await page.locator('textarea[name="message"]').fill("希望与贵方进一步交流。");
  await page.getByRole("button", { name: "申请对接" }).click();
  await expect(page.getByText("已申请对接").first()).toBeVisible();
}
