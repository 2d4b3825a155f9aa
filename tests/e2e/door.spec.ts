import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { address, reads, tick } from "./people.ts";

/** Presses of pointer or Enter from the door to a submitted application. */
const MOST_PRESSES = 9;

interface Walk {
  locale: "zh-CN" | "en-GB";
  viewport: { width: number; height: number };
  script: boolean;
}

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1440, height: 900 };
const WALKS: Walk[] = [
  { locale: "zh-CN", viewport: PHONE, script: true },
  { locale: "zh-CN", viewport: PHONE, script: false },
  { locale: "en-GB", viewport: DESK, script: true },
  { locale: "en-GB", viewport: DESK, script: false },
];

const WORDS = {
  "zh-CN": {
    text: "我们做车规级激光雷达芯片，样片已送主机厂，正在做天使轮，想融 800 万，找一间 300 平的实验场地，公司在安亭，团队 12 人",
    find: "看看谁能帮您",
    apply: "用这段话申请对接",
    register: "注册并继续",
    submit: "提交申请",
  },
  "en-GB": {
    text: "We develop surgical robots for spine surgery. We are a team of 18 based in Minhang. We are raising RMB 12 million in a Series A and need a pilot line and help with certification.",
    find: "See who can help",
    apply: "Apply with these words",
    register: "Create the account and continue",
    submit: "Submit the application",
  },
};

async function visitor(browser: Browser, { locale, viewport, script }: Walk): Promise<Page> {
  const context = await browser.newContext({ locale, viewport, javaScriptEnabled: script });
  return context.newPage();
}

for (const walk of WALKS) {
  const device = walk.viewport === PHONE ? "on a phone" : "at a desk";
  const script = `${walk.script ? "with" : "without"} script`;
  test(`from the door to a submitted application in ${walk.locale} ${device}, ${script}`, async ({
    browser,
  }) => {
    const page = await visitor(browser, walk);
    const words = WORDS[walk.locale];
    let presses = 0;
    const press = async (target: Locator) => {
      presses++;
      await target.click();
    };
    const typeNext = async (text: string) => {
      await page.keyboard.press("Tab");
      await page.keyboard.insertText(text);
    };
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));

    await page.goto(address("/"));
    await press(page.locator('textarea[name="text"]'));
    await page.keyboard.insertText(words.text);
    await press(page.getByRole("button", { name: words.find }));
    await press(page.getByRole("button", { name: words.apply }));
    await press(page.locator('input[name="company"]'));
    const mark = `${walk.locale.slice(0, 2)}${walk.viewport.width}${walk.script}`;
    await page.keyboard.insertText(`入门测试 ${mark}`);
    await typeNext("林知夏");
    await typeNext(`door-${mark}@example.com`);
    await typeNext("a long enough secret");
    await press(page.getByRole("button", { name: words.register }));
    await expect(page).toHaveURL(/\/applications\/[0-9a-z]{26}\/check$/);
    await press(page.locator('input[name="granted"][value="teaser"]'));
    await press(page.getByRole("button", { name: words.submit }));
    await expect(page).toHaveURL(/\/applications\/[0-9a-z]{26}$/);

    expect(presses).toBeLessThanOrEqual(MOST_PRESSES);
    // What was typed stands in no address.
    const told = addresses.map((each) => decodeURIComponent(each)).join("\n");
    for (const part of words.text.split(/[，,. ]+/).filter((each) => each.length > 6)) {
      expect(told).not.toContain(part);
    }
    await page.context().close();
  });
}

test("a business outside every sector is told so before and after it submits", async ({
  browser,
}) => {
  const page = await visitor(browser, { locale: "zh-CN", viewport: PHONE, script: true });
  await page.goto(address("/"));
  await page
    .locator('textarea[name="text"]')
    .fill("我们是一家连锁奶茶店，主打鲜果茶，在闵行，想融资 200 万开十家分店，天使轮");
  await page.getByRole("button", { name: "看看谁能帮您" }).click();
  await reads(page, "没有读到重点产业");
  await reads(page, "不限产业的资源");
  await page.getByRole("button", { name: "用这段话申请对接" }).click();
  await page.locator('input[name="company"]').fill("入门奶茶");
  await page.locator('input[name="name"]').fill("方小满");
  await page.locator("#email").fill("tea@example.com");
  await page.locator("#password").fill("a long enough secret");
  await page.getByRole("button", { name: "注册并继续" }).click();
  await expect(page).toHaveURL(/check$/);
  await reads(page, "没有读到重点产业");
  await tick(page.locator('input[name="granted"][value="teaser"]'));
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page).toHaveURL(/\/applications\/[0-9a-z]{26}$/);
  await reads(page, "没有读到重点产业");
  // A step that holds nothing is not ticked.
  await page.goto(`${page.url()}/edit/needs`);
  const sectors = page.locator("nav li", { hasText: "产业领域" });
  await expect(sectors).not.toContainText("已完成");
  await page.context().close();
});

test("a form that was refused in the background says so, and one of who is signed out keeps its text", async ({
  browser,
}) => {
  const page = await visitor(browser, { locale: "zh-CN", viewport: DESK, script: true });
  await page.goto(address("/applications/new"));
  await page.locator('textarea[name="text"]').fill(WORDS["zh-CN"].text);
  await page.locator('input[name="company"]').fill("入门后台");
  await page.locator('input[name="name"]').fill("白露");
  await page.locator("#email").fill("background@example.com");
  await page.locator("#password").fill("a long enough secret");
  await page.getByRole("button", { name: "注册并继续" }).click();
  await expect(page).toHaveURL(/check$/);

  // Typing rests: what is valid is saved, what is not is told beside its field.
  await page.locator('input[name="teamSize"]').fill("很多人");
  await page.locator('input[name="title"]').fill("改过的名字");
  await expect(page.locator("#teamSize-error")).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "没有保存" }).first()).toBeVisible();
  await page.locator('input[name="teamSize"]').fill("15");
  await expect(page.locator("#teamSize-error")).toBeHidden();
  await expect(page.getByText(/已保存 \d/).first()).toBeVisible();

  // The session ends elsewhere; the text stays, and is saved once somebody has signed in beside it.
  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await page.locator('input[name="title"]').fill("退出后写的");
  await expect(page.getByText("没有保存：您已退出登录").first()).toBeVisible();
  await expect(page).toHaveURL(/check$/);
  await expect(page.locator('input[name="title"]')).toHaveValue("退出后写的");
  await page.getByRole("button", { name: "先保存" }).click();
  await reads(page, "您已退出登录");
  await page.context().addCookies(cookies);
  await page.getByRole("button", { name: "重新提交" }).click();
  await expect(page.locator('input[name="title"]')).toHaveValue("退出后写的");
  await page.context().close();
});
