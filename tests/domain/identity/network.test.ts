import { expect, test } from "vitest";
import { networkOf } from "#app/domain/identity/network.ts";

test("an IPv4 address counts as itself, also where it is written as IPv6", () => {
  expect(networkOf("192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("::ffff:192.0.2.1")).toBe("192.0.2.1");
  expect(networkOf("::ffff:c000:201")).toBe("192.0.2.1");
  expect(networkOf("192.0.2.2")).not.toBe(networkOf("192.0.2.1"));
});

test("all of a /64 count as one, the next one as another", () => {
  const network = "2001:db8:0:1::/64";
  expect(networkOf("2001:db8:0:1::7")).toBe(network);
  expect(networkOf("2001:0DB8::1:ffff:ffff:ffff:ffff")).toBe(network);
  expect(networkOf("2001:db8:0:1:1:2:3:4")).toBe(network);
  expect(networkOf("2001:db8:0:1:1:2:192.0.2.1")).toBe(network);
  expect(networkOf("2001:db8:0:2::7")).not.toBe(network);
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("what is no address counts as it stands", () => {
  for (const odd of ["", "unix:socket", "1:2:3", "1::2::3", "1:2:3:4:5:6:7:8:9"]) {
    expect(networkOf(odd)).toBe(odd);
  }
});
