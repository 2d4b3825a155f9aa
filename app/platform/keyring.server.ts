import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** What a key is used for. Each use has a key of its own, derived from the one that is kept. */
export type Purpose = "robot-address" | "mail-secret" | "mail-stop";

/** Seals and signs with the newest key; opens and checks with every key that is still kept. */
export interface Keyring {
  seal(purpose: Purpose, text: string): string;
  /** @throws Error for what was changed, or sealed with a key that is gone */
  open(purpose: Purpose, sealed: string): string;
  /** Was it sealed with the newest key? */
  isCurrent(purpose: Purpose, sealed: string): boolean;
  sign(purpose: Purpose, text: string): string;
  isSigned(purpose: Purpose, text: string, signature: string): boolean;
}

const CIPHER = "aes-256-gcm";
const KEY_BYTES = 32;
const IV_BYTES = 12;

/** @param secrets newest first; any text of enough chance */
export function keyring(secrets: readonly string[]): Keyring {
  if (secrets.length === 0) throw new Error("No key");
  const derived = new Map<Purpose, Buffer[]>();

  function keysOf(purpose: Purpose): Buffer[] {
    const known = derived.get(purpose);
    if (known) return known;
    const made = secrets.map((secret) =>
      Buffer.from(hkdfSync("sha256", secret, "parkmatch", purpose, KEY_BYTES)),
    );
    derived.set(purpose, made);
    return made;
  }

  function newest(purpose: Purpose): Buffer {
    return keysOf(purpose)[0] as Buffer;
  }

  return {
    seal(purpose, text) {
      const key = newest(purpose);
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [nameOf(key), encoded(iv), encoded(body), encoded(cipher.getAuthTag())].join(".");
    },
    open(purpose, sealed) {
      const [name, iv = "", body = "", tag = ""] = sealed.split(".");
      const key = keysOf(purpose).find((candidate) => nameOf(candidate) === name);
      if (!key) throw new Error("Sealed with a key that is not kept any more");
      const decipher = createDecipheriv(CIPHER, key, decoded(iv))
        .setAAD(Buffer.from(purpose))
        .setAuthTag(decoded(tag));
      return decipher.update(decoded(body), undefined, "utf8") + decipher.final("utf8");
    },
    isCurrent: (purpose, sealed) => sealed.startsWith(`${nameOf(newest(purpose))}.`),
    sign: (purpose, text) => encoded(mac(newest(purpose), text)),
    isSigned: (purpose, text, signature) =>
      keysOf(purpose).some((key) => same(mac(key, text), decoded(signature))),
  };
}

/** Which key it was, without telling anything of it. */
function nameOf(key: Buffer): string {
  return createHash("sha256").update("name").update(key).digest("hex").slice(0, 8);
}

function mac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function encoded(bytes: Buffer): string {
  return bytes.toString("base64url");
}

function decoded(text: string): Buffer {
  return Buffer.from(text, "base64url");
}

/** A key for the file, in the signs that a line can hold. */
function newSecret(): string {
  return encoded(randomBytes(KEY_BYTES));
}

/**
 * The keys of a file, one a line, the newest first. Where there is none it is made, readable by its owner alone; of two
 * processes that make it at once both read the one that came first.
 */
export function secretsOfFile(path: string): string[] {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) makeFile(path);
  chmodSync(path, 0o600);
  return readFileSync(path, "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** A link is made whole or not at all, and not over one that another process made. */
function makeFile(path: string): void {
  const own = `${path}.${randomBytes(6).toString("hex")}`;
  writeFileSync(own, `${newSecret()}\n`, { mode: 0o600, flag: "wx" });
  try {
    linkSync(own, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    unlinkSync(own);
  }
}

/** Puts a new key before those of a file; what the old ones sealed can still be opened. */
export function addSecret(path: string): string[] {
  const secrets = [newSecret(), ...secretsOfFile(path)];
  writeFileSync(`${path}.part`, `${secrets.join("\n")}\n`, { mode: 0o600 });
  renameSync(`${path}.part`, path);
  return secrets;
}
