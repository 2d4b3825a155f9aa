import { expect, test } from "vitest";
import { startThread } from "#app/platform/threads.server.ts";

test("a thread that cannot start fails what is asked of it", async () => {
  const thread = startThread<number, number>("app/platform/no-such-thread.ts", null);
  await expect(thread.ask(1)).rejects.toThrow();
  await expect(thread.ask(2)).rejects.toThrow();
  await thread.stop();
});
