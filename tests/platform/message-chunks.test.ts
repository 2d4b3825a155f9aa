import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { catalogue } from "#app/platform/i18n/catalogue.ts";
import { roomsSpoken, roomTexts } from "#app/platform/i18n/message-chunks.ts";
import { type Room, rooms } from "#app/platform/i18n/rooms.ts";
import { LOCALES } from "#app/platform/i18n/types.ts";

const ROOMS = Object.keys(rooms) as Room[];

describe("the rooms that a module speaks of", () => {
  test("are read from whole keys, in any quotes", () => {
    expect(roomsSpoken('t("review.title"); t("ui.close")')).toEqual(["review", "frame"]);
    expect(roomsSpoken("const label = 'review.title';")).toEqual(["review"]);
  });

  test("are read from the beginnings of keys made from data", () => {
    expect(roomsSpoken(`t(\`ui.verification.$\{state}\`)`)).toEqual(["frame"]);
  });

  test("are read past templates, quotes in them and regular expressions", () => {
    expect(roomsSpoken(`f(\`$\{a} 'x\`, /["']/); t("review.title"); g(\`$\{b}\`)`)).toEqual([
      "review",
    ]);
  });

  test("are none for strings that are no keys, and for beginnings that could be anything's", () => {
    expect(roomsSpoken(`"review"; \`r$\{x}\`; "no.such.key"`)).toEqual([]);
  });
});

test("every message stands in one room, and all rooms together are the catalogue", () => {
  const keys = ROOMS.flatMap((room) => Object.keys(rooms[room]));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.toSorted()).toEqual(Object.keys(catalogue).toSorted());
});

test("a parsed message says what its text says", () => {
  for (const locale of LOCALES) {
    for (const room of ROOMS) {
      for (const [key, parsed] of Object.entries(roomTexts(room, locale))) {
        if (typeof parsed === "string") continue;
        const text = (rooms[room] as Record<string, Record<string, string>>)[key]?.[locale] ?? "";
        const values = Object.fromEntries(
          [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? "", 2]),
        );
        const told = (message: typeof parsed | string) =>
          new IntlMessageFormat(message, locale).format(values);
        expect(told(parsed), key).toBe(told(text));
      }
    }
  }
});
