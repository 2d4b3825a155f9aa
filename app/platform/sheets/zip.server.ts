import { unzipSync } from "fflate";
import { SheetFileError } from "./file-error.ts";

/** Unpacked bytes of all parts; 50,000 rows of 30 columns take about 80 MB. */
const MOST_BYTES = 256 * 1024 * 1024;
/** Beyond this much unpacked, a part may not be this many times as long as packed. */
const SUSPICIOUS_BYTES = 16 * 1024 * 1024;
const MOST_TIMES = 200;
const MOST_PARTS = 10_000;

/** The parts of an archive, by name. Nothing is unpacked before it is asked for. */
export interface Archive {
  names: string[];
  /** @throws SheetFileError `damaged` */
  part(name: string): Uint8Array | null;
}

/**
 * Opens an archive by its directory. What it says of its sizes binds: a part that unpacks to more fails.
 *
 * @throws SheetFileError `zip-bomb` with the part's name, `damaged`
 */
export function openArchive(bytes: Uint8Array): Archive {
  const names: string[] = [];
  let sum = 0;
  unzipped(bytes, ({ name, size, originalSize }) => {
    names.push(name);
    sum += originalSize;
    const blown = originalSize > SUSPICIOUS_BYTES && originalSize > size * MOST_TIMES;
    if (blown || sum > MOST_BYTES || names.length > MOST_PARTS) {
      throw new SheetFileError("zip-bomb", name);
    }
    return false;
  });
  return {
    names,
    part(wanted) {
      let taken = false;
      const found = unzipped(bytes, ({ name }) => {
        const is = !taken && name === wanted;
        taken ||= is;
        return is;
      });
      return found[wanted] ?? null;
    },
  };
}

function unzipped(
  bytes: Uint8Array,
  filter: (part: { name: string; size: number; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof SheetFileError) throw error;
    throw new SheetFileError("damaged", error instanceof Error ? error.message : String(error));
  }
}
