import { expect, test } from "vitest";
import { chance, mulberry32, permutation } from "../index.ts";

test("the stream is that of mulberry32, and lies in 0 ≤ x < 1", () => {
  const random = mulberry32(1);
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ]);
  for (let draw = 0; draw < 10_000; draw++) {
    const value = random();
    expect(value >= 0 && value < 1).toBe(true);
  }
});

test("the mean of many draws is a half", () => {
  const random = mulberry32(9);
  const draws = Array.from({ length: 20_000 }, random);
  expect(draws.reduce((sum, value) => sum + value, 0) / draws.length).toBeCloseTo(0.5, 2);
});

test("a permutation holds every number once, and each stands first about as often", () => {
  const random = mulberry32(3);
  const first = [0, 0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const order = permutation(4, random);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    first[order[0] ?? 0] = (first[order[0] ?? 0] ?? 0) + 1;
  }
  for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(100);
  expect(permutation(0, random)).toHaveLength(0);
});

test("some of a list are distinct and keep its order; all where fewer are there", () => {
  const { some, below, pick } = chance(4);
  const list = ["a", "b", "c", "d"];
  for (let round = 0; round < 100; round++) {
    const chosen = some(list, 2);
    expect(chosen).toHaveLength(2);
    expect(chosen).toEqual(list.filter((each) => chosen.includes(each)));
    expect(list).toContain(pick(list));
    expect(below(3)).toBeLessThan(3);
  }
  expect(some(list, 9)).toEqual(list);
});
