import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { keepThread, startThread, type Thread } from "#app/platform/threads.server.ts";

const ANSWERING = "tests/platform/threads/answering-thread.ts";

test("a thread that cannot start fails what is asked of it", async () => {
  const thread = startThread<number, number>("app/platform/no-such-thread.ts", null);
  await expect(thread.ask(1)).rejects.toThrow();
  await expect(thread.ask(2)).rejects.toThrow();
  await thread.stop();
});

describe("a thread that is kept", () => {
  let thread: Thread<string, string, string>;
  beforeEach(() => {
    thread = keepThread(ANSWERING, "echo");
  });
  afterEach(() => thread.stop());

  test("answers from source, in the order asked, and tells each asker of its own question", async () => {
    const heard: string[] = [];
    const ask = (word: string) => thread.ask(word, (note) => heard.push(`${word} hears ${note}`));
    expect(await Promise.all([ask("one"), ask("two")])).toEqual(["echo: one", "echo: two"]);
    expect(heard).toEqual(["one hears at one", "two hears at two"]);
  });

  test("goes on after a question that it could not answer", async () => {
    await expect(thread.ask("refuse")).rejects.toThrow("It refuses");
    expect(await thread.ask("on")).toBe("echo: on");
  });

  test("is started anew after it died, and only the questions it had then have failed", async () => {
    const lost = await Promise.allSettled([thread.ask("die"), thread.ask("behind")]);
    expect(lost.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await thread.ask("again")).toBe("echo: again");
  });

  test("answers nothing once it has been stopped", async () => {
    const asked = thread.ask("first");
    const stopping = thread.stop();
    await expect(asked).rejects.toThrow();
    await stopping;
    await expect(thread.ask("second")).rejects.toThrow("stopped");
  });
});
