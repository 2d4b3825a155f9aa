import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { FORM_BYTES, formOf, formWithFile } from "#app/http/form-body.server.ts";
import { parseForm } from "#app/http/forms.server.ts";
import { translator } from "#app/platform/i18n/translate.ts";

const FORM = "application/x-www-form-urlencoded";

function posted(body: string, type = FORM): Request {
  return new Request("http://parkmatch.test/", {
    method: "POST",
    body,
    headers: { "Content-Type": type, "Content-Length": String(Buffer.byteLength(body)) },
  });
}

async function refusedWith(reading: Promise<unknown>): Promise<number | null> {
  try {
    await reading;
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
    ["JSON", posted("{}", "application/json"), 415],
    ["plain text", posted("name=x", "text/plain"), 415],
    ["parts", posted("--q--", "multipart/form-data; boundary=q"), 415],
    ["a thousand fields and one", posted("a=&".repeat(1001)), 400],
    ["a thousand names without a value", posted("a&".repeat(1001)), 400],
    ["two hundred thousand nothings", posted("&".repeat(200_000)), 400],
    ["more than any form of the product", posted(`a=${"x".repeat(FORM_BYTES)}`), 413],
  ])("%s is refused", async (_, request, status) => {
    expect(await refusedWith(formOf(request))).toBe(status);
  });

  test("of a body that is refused nothing is read but what it takes to know", async () => {
    for (const [type, most] of [
      ["multipart/form-data; boundary=q", 0],
      [FORM, 2],
    ] as const) {
      const { request, asked } = endless("&".repeat(1024), type);
      expect(await refusedWith(formOf(request))).toBeGreaterThanOrEqual(400);
      expect(asked()).toBeLessThanOrEqual(most);
    }
  });

  test("one that stops coming is given up", async () => {
    vi.useFakeTimers();
    try {
      const { request } = endless("", FORM);
      const refused = refusedWith(formOf(request));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await refused).toBe(408);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("a form with a file", () => {
  const SMALL = 64 * 1024;

  function sent(fields: [name: string, value: string | File][]): Request {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    const request = new Request("http://parkmatch.test/", { method: "POST", body: form });
    return request;
  }

  test("comes with its fields and its name in any script", async () => {
    const file = new File([new Uint8Array([1, 2, 3])], "商业 计划书 (1).pdf");
    const read = await formWithFile(
      sent([
        ["version", "3"],
        ["__proto__", "x"],
        ["file", file],
      ]),
      SMALL,
    );
    expect([...read.form]).toEqual([["version", "3"]]);
    expect(read.file).toEqual({ name: "商业 计划书 (1).pdf", bytes: Buffer.from([1, 2, 3]) });
  });

  test("without a file, and of the plain kind, is a form all the same", async () => {
    const none = await formWithFile(
      sent([
        ["version", "3"],
        ["file", new File([], "")],
      ]),
      SMALL,
    );
    expect([none.form.get("version"), none.file?.name, none.file?.bytes.byteLength]).toEqual([
      "3",
      "",
      0,
    ]);
    const plain = await formWithFile(posted("version=3"), SMALL);
    expect([plain.form.get("version"), plain.file]).toEqual(["3", null]);
  });

  test("of a file that is too large keeps one byte more than the limit, and its name", async () => {
    const file = new File([new Uint8Array(3 * SMALL)], "large.pdf");
    const read = await formWithFile(
      sent([
        ["file", file],
        ["version", "3"],
      ]),
      SMALL,
    );
    expect(read.file?.name).toBe("large.pdf");
    expect(read.file?.bytes.byteLength).toBe(SMALL + 1);
    expect(read.form.get("version")).toBe("3");
  });

  test.each([
    ["parts without a boundary", posted("x", "multipart/form-data"), 400],
    ["parts that never begin", posted("x", "multipart/form-data; boundary=q"), 400],
    [
      "parts that never end",
      posted(
        '--q\r\nContent-Disposition: form-data; name="a"\r\n\r\nx',
        "multipart/form-data; boundary=q",
      ),
      400,
    ],
    ["a hundred parts", sent(Array.from({ length: 100 }, () => ["a", "x"])), 400],
    [
      "two files",
      sent([
        ["file", new File(["a"], "a.pdf")],
        ["file", new File(["b"], "b.pdf")],
      ]),
      400,
    ],
    ["JSON", posted("{}", "application/json"), 415],
  ])("%s is refused", async (_, request, status) => {
    expect(await refusedWith(formWithFile(request, SMALL))).toBe(status);
  });
});

/** A body that goes on as long as it is read, and tells how often it was. An empty one never says anything. */
function endless(text: string, type: string) {
  let asked = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked++;
        if (text === "") return new Promise(() => undefined);
        controller.enqueue(new TextEncoder().encode(text));
      },
    },
    { highWaterMark: 0 },
  );
  const headers = { "Content-Type": type, "Content-Length": String(200 * 1024) };
  const request = new Request("http://parkmatch.test/", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return { request, asked: () => asked };
}
