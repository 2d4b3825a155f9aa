import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";

const OTHERS = 0o077;
/** A folder in which everybody writes, such as /tmp, is nobody's own. */
const SHARED = 0o002;

/**
 * Makes a database's file and its folder readable for this account alone, also those that an earlier version left
 * open. SQLite gives the log and the index beside the file the file's own rights when it makes them.
 */
export function makePrivate(path: string): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ((statSync(folder).mode & SHARED) === 0) close(folder);
  closeSync(openSync(path, "a", 0o600));
  for (const suffix of ["", "-wal", "-shm"]) if (existsSync(path + suffix)) close(path + suffix);
}

/** What belongs to another account is left as its owner wants it. */
function close(path: string): void {
  const { mode, uid } = statSync(path);
  if ((mode & OTHERS) === 0 || uid !== process.getuid?.()) return;
  chmodSync(path, mode & 0o777 & ~OTHERS);
}
