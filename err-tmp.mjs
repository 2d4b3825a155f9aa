import { chromium } from "playwright";
const b = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox","--disable-gpu"] });
const base = process.argv[2];
const sets = JSON.parse(process.argv[3]);
for (const [who, locale, paths] of sets) {
  const c = await b.newContext({ locale, timezoneId: "Asia/Shanghai", viewport: {width: 1440, height: 900} });
  const p = await c.newPage();
  let here = "";
  p.on("pageerror", (e) => console.log(who, here, String(e).slice(0, 60)));
  if (who) {
    await p.goto(base + "/sign-in");
    await p.fill("[name=email]", who); await p.fill("[name=password]", "parkmatch-demo");
    await p.click("button[type=submit]:has-text('登录'), button[type=submit]:has-text('Sign in')").catch(()=>{});
    await p.waitForLoadState("networkidle").catch(()=>{});
  }
  for (let path of paths) {
    if (path.includes("*")) {
      const list = path.split("/*")[0];
      await p.goto(base + list);
      const hrefs = await p.locator("main a").evaluateAll(a => a.map(x => x.getAttribute("href")));
      const id = hrefs.map(h => new RegExp("^" + list + "/([0-9a-z]{26})").exec(h ?? "")?.[1]).find(Boolean);
      path = path.replace("*", id);
    }
    here = path;
    await p.goto(base + path); await p.waitForTimeout(1500);
    if (process.argv[4]) await p.screenshot({ path: `${process.argv[4]}-${(who||"v").slice(0,6)}-${path.replace(/[^a-z]/g,"_").slice(0,40)}.png`, fullPage: true });
  }
  await c.close();
}
await b.close();
