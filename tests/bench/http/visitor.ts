/** Signs in as one of the demonstration's people; returns the cookie that says so. */
export async function signInAs(url: string, email: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: url, "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password: "parkmatch-demo" }),
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (!cookies.some((cookie) => cookie?.startsWith("pm_session="))) {
    throw new Error(`Could not sign in as ${email}: ${answer.status}`);
  }
  return cookies.join("; ");
}

/** The first link of a page that fits a pattern. */
export async function linkOn(page: string, cookie: string, pattern: RegExp): Promise<string> {
  const answer = await fetch(page, { headers: { Cookie: cookie } });
  const found = pattern.exec(await answer.text())?.[1];
  if (!found) throw new Error(`${page} has no link like ${pattern}`);
  return found;
}
