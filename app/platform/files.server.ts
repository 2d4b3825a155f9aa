import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Bytes by content hash, behind one interface: what is stored twice is kept once. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }>;
  /** A stream of the content, or null when there is none under this hash. */
  open(sha256: string): Promise<Readable | null>;
}

/** A store in a folder, two characters of the hash a sub-folder. */
export function createFileStore(folder: string): FileStore {
  function pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("Not a content hash");
    return join(folder, sha256.slice(0, 2), sha256);
  }

  return {
    async put(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      if (await exists(path)) return { sha256, bytes: bytes.byteLength };
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
      await writeWhole(path, bytes);
      return { sha256, bytes: bytes.byteLength };
    },
    async open(sha256) {
      const path = pathOf(sha256);
      return (await exists(path)) ? createReadStream(path) : null;
    },
  };
}

/** A crash leaves a stray temporary file, never half a document under its final name. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.part`;
  const file = await open(temporary, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await file.close();
    await unlink(temporary);
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
