import { describe, expect, test } from "vitest";
import { z } from "zod";
import { optionalMoment } from "#app/http/fields.ts";
import { neighbours } from "#app/http/neighbours.ts";
import { minuteValue } from "#app/http/shanghai-time.ts";

describe("the rows around a row", () => {
  test("on the first page reach over its end", () => {
    const list = { page: 1, pageSize: 3 };
    expect(neighbours(["a", "b", "c", "d"], { id: "a", ...list })).toEqual({
      previous: null,
      next: { id: "b", page: 1 },
    });
    expect(neighbours(["a", "b", "c", "d"], { id: "c", ...list })).toEqual({
      previous: { id: "b", page: 1 },
      next: { id: "d", page: 2 },
    });
  });

  test("on a later page reach back too", () => {
    const list = { page: 2, pageSize: 2 };
    expect(neighbours(["b", "c", "d", "e"], { id: "c", ...list })).toEqual({
      previous: { id: "b", page: 1 },
      next: { id: "d", page: 2 },
    });
    expect(neighbours(["b", "c"], { id: "c", ...list }).next).toBeNull();
  });

  test("of one that is not in the list begin with the page's first", () => {
    expect(neighbours(["b", "c"], { id: "x", page: 2, pageSize: 2 })).toEqual({
      previous: null,
      next: { id: "c", page: 2 },
    });
    expect(neighbours([], { id: "x", page: 1, pageSize: 2 }).next).toBeNull();
  });
});

describe("a minute in Shanghai", () => {
  const read = (value: unknown) =>
    z.object({ at: optionalMoment("begin") }).safeParse({ at: value });

  test("is read from a browser's field and written back", () => {
    const at = read("2026-12-31T18:00").data?.at ?? null;
    expect(at).toEqual(new Date("2026-12-31T10:00:00Z"));
    expect(minuteValue(at)).toBe("2026-12-31T18:00");
    expect(minuteValue(null)).toBe("");
  });

  test("may be left out, and nonsense is refused", () => {
    expect(read("").data).toEqual({ at: null });
    expect(read(undefined).data).toEqual({ at: null });
    for (const wrong of ["tomorrow", "2026-13-01T00:00", "2026-02-30T10:00"]) {
      expect(read(wrong).success, wrong).toBe(false);
    }
  });
});
