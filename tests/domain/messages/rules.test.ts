import { describe, expect, test } from "vitest";
import { foremost, joins, NOTICE_KINDS, topicOf } from "#app/domain/messages/kinds.ts";
import { afterFailure } from "#app/domain/messages/retry.ts";
import { robotAddress } from "#app/domain/messages/robots.ts";
import { ABORTABLE, RESENDABLE } from "#app/domain/messages/states.ts";
import { choiceOf, TOPICS, topicRule } from "#app/domain/messages/topics.ts";
import { isMessageKey } from "#app/platform/i18n/translate.ts";

describe("kinds", () => {
  test("each has words and a topic, and each topic words", () => {
    const silent = NOTICE_KINDS.filter((kind) => !isMessageKey(`notification.${kind}`));
    expect(silent).toEqual([]);
    const unnamed = TOPICS.filter(
      (topic) => !isMessageKey(`topic.${topic}`) || !isMessageKey(`topic.${topic}.what`),
    );
    expect(unnamed).toEqual([]);
    expect(NOTICE_KINDS.filter((kind) => !TOPICS.includes(topicOf(kind)))).toEqual([]);
  });

  test("what waits for an answer is not hidden by what follows; of equals the later stands", () => {
    expect(foremost("offer-sent", "message")).toBe("offer-sent");
    expect(foremost("message", "offer-sent")).toBe("offer-sent");
    expect(foremost("deal-in_review", "deal-shortlisted")).toBe("deal-shortlisted");
    expect(foremost(null, "message")).toBe("message");
    expect(joins("mentioned")).toBe(false);
  });
});

describe("choices", () => {
  test("are as usual where nothing was chosen", () => {
    expect(choiceOf("turn", undefined)).toBe("at_once");
    expect(choiceOf("progress", undefined)).toBe("daily");
    expect(choiceOf("progress", "never")).toBe("never");
  });

  test("do not hold for what one must get", () => {
    expect(TOPICS.filter((topic) => topicRule(topic).mandatory)).toEqual(["deadlines", "security"]);
    expect(choiceOf("security", "never")).toBe("at_once");
  });
});

describe("states", () => {
  test("nothing that may have arrived is aborted, and nothing that is on its way is sent again", () => {
    const onTheWay = ["claimed", "transmitting"] as const;
    for (const state of [...onTheWay, "sent", "uncertain"] as const) {
      expect(ABORTABLE).not.toContain(state);
    }
    for (const state of [...onTheWay, "ready", "sent", "draft"] as const) {
      expect(RESENDABLE).not.toContain(state);
    }
  });

  test("pauses grow, and after the seventh try it has failed", () => {
    const pauses = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const next = afterFailure({ code: 451, certain: true }, { attempts, at: 0 });
      return "nextAt" in next ? next.nextAt / 60_000 : next.state;
    });
    expect(pauses).toEqual([1, 5, 15, 60, 240, 720, "failed"]);
  });

  test("an answer that means never fails at once; no answer to what had left is uncertain", () => {
    const first = { attempts: 1, at: 0 };
    expect(afterFailure({ code: 550, certain: true }, first)).toEqual({ state: "failed" });
    expect(afterFailure({ code: 431, certain: true }, first)).toEqual({ state: "failed" });
    expect(afterFailure({ code: null, certain: false }, first)).toEqual({ state: "uncertain" });
    expect(afterFailure({ code: null, certain: true }, first)).toMatchObject({ state: "ready" });
  });
});

describe("a robot's address", () => {
  const good =
    "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7xxx-4bc4-97a0-0ec2sifa";

  test("is the vendor's own, and nothing else of what was pasted is kept", () => {
    expect(robotAddress("wecom", ` ${good} `)).toBe(good);
    expect(robotAddress("wecom", `${good}&debug=1#x`)).toBe(good);
  });

  test.each([
    "",
    "qyapi.weixin.qq.com",
    good.replace("https:", "http:"),
    good.replace("qq.com", "qq.com.evil.example"),
    good.replace("qyapi.weixin.qq.com", "127.0.0.1"),
    good.replace("qq.com", "qq.com:8443"),
    good.replace("https://", "https://qyapi.weixin.qq.com@evil.example/"),
    good.replace("/send", "/../admin/send"),
    good.replace("key=", "token="),
    good.replace(/key=.*/, "key=short"),
    good.replace(/key=.*/, "key=with%0d%0aline-breaks"),
  ])("%s is refused", (typed) => {
    expect(robotAddress("wecom", typed)).toBeNull();
  });
});
