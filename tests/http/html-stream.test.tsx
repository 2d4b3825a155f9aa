import { text } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { htmlStream } from "#app/http/html-stream.server.ts";

/** Chinese text long enough to meet the ends of many buffers, at every place within a character. */
function page(shift: number) {
  const lines = Array.from({ length: 400 }, (_, index) =>
    createElement("option", { key: index, value: `徐行科技片区${index}` }, "张江高新区嘉定园"),
  );
  return createElement("main", null, createElement("p", null, "a".repeat(shift)), lines);
}

test.each([0, 1, 2])("a page arrives letter by letter as it was made (%i)", async (shift) => {
  const body = htmlStream();
  renderToPipeableStream(page(shift)).pipe(body);
  const arrived = (await text(body)).replaceAll("<!-- -->", "");
  expect(arrived).not.toContain("\0");
  expect(arrived).toBe(renderToStaticMarkup(page(shift)));
});

test("React still pads its buffers: without the stream the page would be broken", async () => {
  const { PassThrough } = await import("node:stream");
  const bodies = await Promise.all(
    [0, 1, 2].map((shift) => {
      const body = new PassThrough();
      renderToPipeableStream(page(shift)).pipe(body);
      return text(body);
    }),
  );
  expect(bodies.some((each) => each.includes("\0"))).toBe(true);
});
