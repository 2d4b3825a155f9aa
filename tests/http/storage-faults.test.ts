import { describe, expect, test } from "vitest";
import { telling } from "#app/http/storage-faults.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import { keptForm } from "#app/ui/kept-form.ts";
import { StorageError } from "#db/errors.ts";

const HERE = "http://parkmatch.test/applications/1/edit?index";
const context = { runtime: { log: createLog({ logLevel: "silent" }) }, requestId: "r" };

async function answerTo(error: unknown, body?: URLSearchParams | FormData) {
  const request = new Request(HERE, body ? { method: "POST", body } : {});
  const failing = telling(async (args: { request: Request; context: typeof context }) => {
    // As an action that has read the form before it fails.
    if (body) await args.request.formData();
    throw error;
  });
  const thrown = await failing({ request, context }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return thrown as { data: unknown; init: { status: number } };
}

describe("a database that cannot work just now", () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });

  test.each([new StorageError("full", null), refused])("answers 503: %s", async (error) => {
    const { init, data } = await answerTo(error);
    expect(init).toMatchObject({ status: 503 });
    expect(keptForm(data)).toBeNull();
  });

  test("gives back what a form sent, in its order", async () => {
    const body = new URLSearchParams([
      ["text", "激光雷达"],
      ["kinds", "space"],
      ["kinds", "equity"],
    ]);
    const { data } = await answerTo(refused, body);
    expect(keptForm(data)).toEqual({
      action: "/applications/1/edit?index",
      fields: [
        ["text", "激光雷达"],
        ["kinds", "space"],
        ["kinds", "equity"],
      ],
    });
  });

  test.each(["password", "current", "next"])("writes no %s into a page", async (name) => {
    const body = new URLSearchParams({ email: "a@example.com", [name]: "secret" });
    const { data } = await answerTo(refused, body);
    expect(keptForm(data)).toBeNull();
    expect(JSON.stringify(data)).not.toContain("secret");
  });

  test("gives no file back", async () => {
    const body = new FormData();
    body.set("file", new File(["bytes"], "plan.pdf"));
    expect(keptForm((await answerTo(refused, body)).data)).toBeNull();
  });
});

test("any other fault, and what an action answers, goes its way", async () => {
  const fault = new Error("a fault of ours");
  expect(await answerTo(fault)).toBe(fault);
  const calm = telling(async () => "done");
  expect(await calm({ request: new Request(HERE), context })).toBe("done");
});
