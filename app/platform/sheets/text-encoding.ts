import { SheetFileError } from "./file-error.ts";

/**
 * Text of a file in UTF-8, UTF-16 or GB18030 (with GBK and GB2312 in it), found by its bytes.
 *
 * @throws SheetFileError `encoding` for bytes that are text in none of these
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = marked(bytes) ?? unmarked(bytes);
  if (!encoding) throw new SheetFileError("encoding");
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding };
}

/** By the mark in front. */
function marked([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

/** Text in Chinese is never UTF-8 by chance. UTF-16 has a zero in every second byte of what is Latin in it. */
function unmarked(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 0 && even === 0) return "utf-16le";
  if (even > 0 && odd === 0) return "utf-16be";
  if (even + odd > 0) return null;
  return ["utf-8", "gb18030"].find((encoding) => isText(bytes, encoding)) ?? null;
}

function isText(bytes: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Bytes of something else decode to controls.
    return !/(?!\s)\p{Cc}/u.test(text);
  } catch {
    return false;
  }
}
