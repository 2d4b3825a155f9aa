import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";

/** Bytes by content hash, behind one interface: what is stored twice is kept once. */
export interface FileStore {
  /** Keeps bytes; what lies damaged under their hash is put right. */
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  /**
   * The content, or null where it is missing or is not what its hash says any more. Nothing is opened before
   * it is read.
   */
  open(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
  remove(sha256: string): Promise<void>;
  /** Removes what a crash left half written before this moment; returns how many files that were. */
  sweep(before: Date): Promise<number>;
}

/** Files whose content was compared with their hash, most of a large store. */
const MOST_KNOWN = 20_000;
const PART = ".part";
const HASHED_AT_ONCE = 1024 * 1024;

/** A store in a folder, two characters of the hash a sub-folder. */
export function createFileStore(folder: string): FileStore {
  /** By hash, time and size: is the file what its hash says? */
  const whole = new Map<string, Promise<boolean>>();

  function pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a content hash");
    return join(folder, sha256.slice(0, 2), sha256);
  }

  /** A file is read through once, by whoever asks first, and again when its time or size has changed. */
  async function isWhole(sha256: string): Promise<boolean> {
    const found = await statOf(pathOf(sha256));
    if (!found) return false;
    const mark = `${sha256} ${found.mtimeMs} ${found.size}`;
    const known = whole.get(mark);
    if (known) return known;
    if (whole.size >= MOST_KNOWN) whole.clear();
    const compared = hashOf(createReadStream(pathOf(sha256))).then((hash) => hash === sha256);
    whole.set(mark, compared);
    // A disk that could not be read is asked again.
    compared.catch(() => whole.delete(mark));
    return compared;
  }

  return {
    async put(bytes) {
      const sha256 = await hashOf(slices(bytes));
      const path = pathOf(sha256);
      if (await isWhole(sha256)) {
        // Somebody wants it now: no sweep may take it for a removed one.
        await utimes(path, new Date(), new Date());
      } else {
        await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
        await writeWhole(path, bytes);
      }
      return { sha256, bytes: bytes.byteLength };
    },
    async open(sha256) {
      return (await isWhole(sha256)) ? lazily(() => createReadStream(pathOf(sha256))) : null;
    },
    async remove(sha256) {
      await rm(pathOf(sha256), { force: true });
    },
    async sweep(before) {
      const names = await namesIn(folder);
      const parts = names.filter((name) => name.endsWith(PART)).map((name) => join(folder, name));
      let swept = 0;
      for (const path of parts) {
        const found = await statOf(path);
        if (!found || found.mtimeMs >= before.getTime()) continue;
        await rm(path, { force: true });
        swept++;
      }
      return swept;
    },
  };
}

/** A crash leaves a stray temporary file, never half a document under its final name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}${PART}`;
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/** A stream whose source is opened when it is first read, and closed when nobody reads on. */
function lazily(source: () => Readable): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | null = null;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= source()[Symbol.asyncIterator]();
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks?.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

async function hashOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest("hex");
}

/** Piece by piece, so that others get their turn between. */
async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += HASHED_AT_ONCE) {
    yield bytes.subarray(from, from + HASHED_AT_ONCE);
    await turn();
  }
}

async function statOf(path: string): Promise<Stats | null> {
  return stat(path).catch(absent);
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true }).catch(absent)) ?? [];
}

function absent(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
