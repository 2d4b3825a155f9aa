import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";

/**
 * The program's own folder: where the package.json lies that this module belongs to, whether it runs from
 * source or from a bundle, and whatever folder it was started in. Kept on the lowest floor, because migrations
 * are found by it.
 */
export const PROGRAM = dirname(createRequire(import.meta.url).resolve("#package"));

/** A file or folder that comes with the program, such as "seeds/plans"; an absolute path stays what it is. */
export function ofProgram(...path: string[]): string {
  return resolve(PROGRAM, ...path);
}
