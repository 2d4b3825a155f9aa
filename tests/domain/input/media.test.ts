import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contentOf, isMediaType, nameFor } from "#app/domain/input/media.ts";

const encoder = new TextEncoder();
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const POWERPOINT = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

describe("content", () => {
  test.each([
    ["a PDF", encoder.encode("%PDF-1.7\n"), "application/pdf"],
    [
      "a PDF behind a mail's header",
      encoder.encode(`${"x".repeat(1019)}%PDF-1.4`),
      "application/pdf",
    ],
    ["a PDF that begins too late", encoder.encode(`${"x".repeat(1025)}%PDF-1.4`), "unknown"],
    ["a JPEG", JPEG, "image/jpeg"],
    ["a Word document", archive("[Content_Types].xml", "word/document.xml"), WORD],
    ["a PowerPoint file", archive("[Content_Types].xml", "ppt/presentation.xml"), POWERPOINT],
    [
      "one with macros",
      archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
      "archive",
    ],
    ["a spreadsheet", archive("[Content_Types].xml", "xl/workbook.xml"), "archive"],
    ["an archive", archive("plan.pdf"), "archive"],
    ["a broken archive", archive("plan.pdf").subarray(0, 40), "archive"],
    ["an older Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "old-office"],
    ["a photo of a phone", encoder.encode("\0\0\0\x18ftypheic\0\0\0\0"), "heic"],
    ["a web page", encoder.encode("\n<!DOCTYPE html><title>Sign in</title>"), "web-page"],
    ["text", encoder.encode("商业计划书"), "unknown"],
    ["nothing", new Uint8Array(), "unknown"],
  ])("of %s is told", (_, bytes, content) => {
    expect(contentOf(bytes)).toBe(content);
  });

  test("of any bytes is told without a fault", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (bytes, zip) => {
        const begun = zip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
        expect(typeof isMediaType(contentOf(begun))).toBe("boolean");
      }),
    );
  });
});

test.each([
  ["plan.pdf", "application/pdf", "plan.pdf"],
  ["PLAN.PDF", "application/pdf", "PLAN.PDF"],
  ["商业计划书", "application/pdf", "商业计划书.pdf"],
  ["商业计划书 v2.0", "application/pdf", "商业计划书 v2.0.pdf"],
  ["plan.final", "application/pdf", "plan.final.pdf"],
  ["scan.jfif", "image/jpeg", "scan.jfif"],
  ["scan.jpe", "image/jpeg", "scan.jpe"],
  ["scan.png", "image/jpeg", null],
  ["plan.pdf", "image/png", null],
  ["plan.exe", "application/pdf", null],
  ["plan.doc", WORD, null],
] as const)("%s with content %s is kept as %s", (name, type, kept) => {
  expect(nameFor(name, type)).toBe(kept);
});

/** A ZIP archive of empty files with these names. */
function archive(...names: string[]): Uint8Array {
  const local: number[] = [];
  const directory: number[] = [];
  for (const name of names) {
    const bytes = [...encoder.encode(name)];
    const at = local.length;
    local.push(
      ...u32(0x04034b50),
      ...new Array(22).fill(0),
      ...u16(bytes.length),
      ...u16(0),
      ...bytes,
    );
    directory.push(
      ...u32(0x02014b50),
      ...new Array(24).fill(0),
      ...u16(bytes.length),
      ...new Array(12).fill(0),
    );
    directory.push(...u32(at), ...bytes);
  }
  const end = [...u32(0x06054b50), ...u32(0), ...u16(names.length), ...u16(names.length)];
  return new Uint8Array([
    ...local,
    ...directory,
    ...end,
    ...u32(directory.length),
    ...u32(local.length),
    ...u16(0),
  ]);
}

function u16(number: number): number[] {
  return [number & 255, number >> 8];
}

function u32(number: number): number[] {
  return [number & 255, (number >> 8) & 255, (number >> 16) & 255, number >>> 24];
}
