// Tells whether build/ was made from the sources as they are now: by their content, since a checkout or a copy
// gives files any time it likes.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDERS = ["app", "db", "seeds", "public"];
const FILES = ["package.json", "package-lock.json", "vite.config.ts"];
/** What the build reads; reference data and migrations are read when the program runs. */
const BUILT_FROM = /^public\/|\.(tsx?|mjs|css)$/;
const MARK = "build/sources.sha256";

/** Is there a build of these very sources? */
export function isFromSources() {
  return existsSync(path(MARK)) && readFileSync(path(MARK), "utf8") === fingerprint();
}

/** Keeps beside the build what it was made from. */
export function markBuild() {
  writeFileSync(path(MARK), fingerprint());
}

function fingerprint() {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(path(""), join(entry.parentPath, entry.name))),
  ).filter((name) => BUILT_FROM.test(name));
  const hash = createHash("sha256");
  for (const name of [...files.sort(), ...FILES]) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path(name)))
      .update("\0");
  }
  return hash.digest("hex");
}

function path(name) {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
