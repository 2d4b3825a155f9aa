import { DocumentError } from "./document-error.ts";

/**
 * A text file in UTF-8, UTF-16 with its mark, or GB18030.
 *
 * @throws DocumentError where the bytes are no text
 */
export function readTextFile(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new DocumentError("other-kind", "is no text, Word or PDF file");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return gb18030(bytes);
  }
}

function gb18030(bytes: Uint8Array): string {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    throw new DocumentError("broken", "is neither UTF-8 nor GB18030");
  }
}
