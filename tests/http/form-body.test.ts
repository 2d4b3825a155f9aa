import { describe, expect, test } from "vitest";
import { z } from "zod";
import { formOf } from "#app/http/form-body.server.ts";
import { parseForm } from "#app/http/forms.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";

const FORM = "application/x-www-form-urlencoded";

function posted(body: string, type = FORM): Request {
  return new Request("http://parkmatch.test/", {
    method: "POST",
    body,
    headers: { "Content-Type": type },
  });
}

async function refusedWith(request: Request): Promise<number | null> {
  try {
    await formOf(request);
    return null;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe("the form of a request", () => {
  test("keeps what was typed, also twice and in any script", async () => {
    const form = await formOf(posted("name=%E6%9E%97%F0%9F%98%80&sector=a&sector=b&part_sector=1"));
    expect([...form]).toEqual([
      ["name", "林😀"],
      ["sector", "a"],
      ["sector", "b"],
      ["part_sector", "1"],
    ]);
  });

  test("takes no name that is a path, a part of every object or of the form library's own", async () => {
    const names = [
      "a[4294967294]",
      "a.b.c",
      "__proto__",
      "toString",
      "__state__",
      "__intent__",
      "",
    ];
    const form = await formOf(posted(names.map((name) => `${name}=x`).join("&")));
    expect([...form]).toEqual([]);
  });

  test.each(["__state__=x", "__intent__=x", "name[30000000]=x", "toString=x&valueOf=x"])(
    "so %s is a form in which something is missing, and no fault",
    async (body) => {
      const schema = z.object({ name: z.string() });
      const submission = parseForm(await formOf(posted(body)), { schema, t: translator("zh") });
      expect(submission.reply().error).toEqual({ name: ["请填写"] });
    },
  );

  test("leaves out the sign that PostgreSQL cannot hold", async () => {
    expect((await formOf(posted("name=a%00b"))).get("name")).toBe("ab");
  });

  test.each([
    ["JSON", posted("{}", "application/json")],
    ["plain text", posted("name=x", "text/plain")],
    ["parts without a boundary", posted("x", "multipart/form-data")],
    ["parts that never begin", posted("x", "multipart/form-data; boundary=q")],
    ["a thousand fields and one", posted("a=&".repeat(1001))],
  ])("%s is a request that cannot be understood", async (_, request) => {
    expect(await refusedWith(request)).toBe(400);
  });
});
