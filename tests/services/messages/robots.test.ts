import { beforeEach, describe, expect, test } from "vitest";
import { keyring } from "#app/platform/keyring.server.ts";
import { NotDelivered } from "#app/platform/mail/transport.ts";
import { moveDeal } from "#app/services/deals/move-deal.server.ts";
import { openDeal } from "#app/services/deals/open-deal.server.ts";
import { deliverAll } from "#app/services/messages/deliver.server.ts";
import { removeRobot, resealRobots, saveRobot } from "#app/services/messages/save-robot.server.ts";
import { robotPosts, robots } from "#db/schema/robots.ts";
import { later } from "#tests/factories/notices.ts";
import {
  applicant,
  HIDDEN,
  matched,
  NOW,
  openResource,
  provider,
} from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";
import { leftOf, SECRET, testOffice } from "#tests/setup/office.ts";

const db = testDatabase();
const ADDRESS = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7aaa-4bc4-97a0";

let house: Awaited<ReturnType<typeof provider>>;
let startup: Awaited<ReturnType<typeof applicant>>;
let resourceId: string;

beforeEach(async () => {
  house = await provider(db());
  resourceId = await openResource(db(), house);
  startup = await applicant(db());
  await matched(db(), { ...startup, resourceId });
  await add();
});

function add(address = ADDRESS): Promise<void> {
  const { admin: actor, organizationId } = house;
  return saveRobot(db(), { actor, organizationId, vendor: "wecom", address, now: NOW });
}

function asks(): Promise<string> {
  const { founder: actor, applicationId } = startup;
  const ask = { actor, applicationId, resourceId, side: "startup" as const, message: "希望对接" };
  return openDeal(db(), { ...ask, now: NOW });
}

describe("a group", () => {
  test("is told that something moved, and neither who nor what", async () => {
    await asks();
    await deliverAll(db(), { now: () => later(2) });
    const { posts } = leftOf(db());
    expect(posts.map(({ address }) => address)).toEqual([ADDRESS]);
    const [told] = posts;
    expect(told?.post.text).toMatch(/^有企业申请对接/);
    expect(told?.post.url).toMatch(/^https:\/\/parkmatch\.example\/review\//);
    for (const hidden of Object.values(HIDDEN)) expect(JSON.stringify(told)).not.toContain(hidden);
  });

  test("is told the acts of a minute in one line", async () => {
    const dealId = await asks();
    const { founder: actor } = startup;
    await moveDeal(db(), { actor, dealId, move: "withdraw", version: 1, now: NOW });
    await deliverAll(db(), { now: () => later(2) });
    expect(leftOf(db()).posts.map(({ post }) => post.text)).toEqual([
      expect.stringContaining("，另有 1 项"),
    ]);
  });

  test("of the other side is not told of what is told to this one", async () => {
    const { admin: actor, organizationId } = house;
    const [robot] = await db().read.select().from(robots);
    await removeRobot(db(), { actor, organizationId, robotId: robot?.id ?? "", now: NOW });
    await saveRobot(db(), {
      ...{ actor: startup.founder, organizationId: startup.organizationId },
      ...{ vendor: "wecom", address: ADDRESS, now: NOW },
    });
    await asks();
    await deliverAll(db(), { now: () => later(2) });
    expect(leftOf(db()).posts).toEqual([]);
  });

  test.each([
    [450, "ready"],
    [550, "failed"],
  ])("whose robot answers %s is %s", async (code, state) => {
    const refusing = {
      post: () => Promise.reject(new NotDelivered("busy", { code, certain: true })),
    };
    testOffice(db(), { robots: refusing });
    await asks();
    await deliverAll(db(), { now: () => later(2) });
    expect(await db().read.select().from(robotPosts)).toMatchObject([{ state, attempts: 1 }]);
  });

  test("of which nobody knows whether it was told is not told twice", async () => {
    let tries = 0;
    const silent = {
      post: () => {
        tries++;
        return Promise.reject(new NotDelivered("Timeout", { code: null, certain: false }));
      },
    };
    testOffice(db(), { robots: silent });
    await asks();
    for (const minutes of [2, 10, 1000]) await deliverAll(db(), { now: () => later(minutes) });
    expect(tries).toBe(1);
    expect(await db().read.select().from(robotPosts)).toMatchObject([{ state: "uncertain" }]);
  });
});

describe("the address", () => {
  test("is kept sealed, and sealed anew with a new key", async () => {
    const [row] = await db().read.select().from(robots);
    expect(JSON.stringify(row)).not.toContain("693a91f6");
    expect(row?.hint).toBe("97a0");
    const keys = keyring(["another secret of the tests, long", SECRET]);
    expect(await resealRobots(db(), keys)).toBe(1);
    expect(await resealRobots(db(), keys)).toBe(0);
    testOffice(db(), { keys });
    await asks();
    await deliverAll(db(), { now: () => later(2) });
    expect(leftOf(db()).posts.map(({ address }) => address)).toEqual([ADDRESS]);
  });

  test("is the vendor's, three at most, and for those who look after the people", async () => {
    await expect(add("https://evil.example/?key=693a91f6-7aaa")).rejects.toMatchObject({
      field: "address",
    });
    await add();
    await add();
    await expect(add()).rejects.toMatchObject({ code: "full" });
    const { reviewer: actor, organizationId } = house;
    const ask = { actor, organizationId, vendor: "wecom" as const, address: ADDRESS, now: NOW };
    await expect(saveRobot(db(), ask)).rejects.toMatchObject({ code: "not-found" });
  });
});
