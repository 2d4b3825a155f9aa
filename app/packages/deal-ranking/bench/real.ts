import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { linkRecord, providerRecord, startupRecord } from "../records.ts";
import type { DealFiles } from "../types.ts";

/** Real deals lie beside the repository and are never part of it. */
export const REAL = join(import.meta.dirname, "../../../../../shared/real/deals");

/** The real deals, or null where they are not at hand. */
export function realDeals(folder = REAL): DealFiles | null {
  if (!existsSync(join(folder, "links.jsonl"))) return null;
  const read = <T>(name: string, record: (value: unknown) => T): T[] =>
    readFileSync(join(folder, `${name}.jsonl`), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => record(JSON.parse(line)));
  return {
    startups: read("startups", startupRecord),
    providers: read("providers", providerRecord),
    links: read("links", linkRecord),
  };
}
