/** Signatures of a ZIP archive (APPNOTE 4.3): the end of its directory, and an entry in it. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
/** The comment behind the directory's end is at most this long. */
const LONGEST_COMMENT = 0xffff;
/** A document has a few hundred parts: more are nobody's document. */
const MOST_ENTRIES = 20_000;

/**
 * The names in the directory of a ZIP archive; none where it has no directory that can be read. Nothing is
 * unpacked.
 */
export function archiveNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return [];
  const count = view.getUint16(end + 10, true);
  const names: string[] = [];
  for (
    let at = view.getUint32(end + 16, true), left = Math.min(count, MOST_ENTRIES);
    left > 0;
    left--
  ) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== ENTRY) return [];
    const length = view.getUint16(at + 28, true);
    const name = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length);
    names.push(String.fromCharCode(...name));
    at += ENTRY_BYTES + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

/** Where the end of the directory begins, looked for from behind. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
