import type { Row } from "../table.ts";
import type { PagesBench } from "./run.ts";

const PLAIN = "public: resources";
const FLOOR_MS = 60;

/** A row for each page, with what it may take: three times the plain list of resources, or 60 ms. */
export function pageRows(benches: readonly PagesBench[]): Row[] {
  return benches.flatMap(({ engine, scale, pages, loopDelay, megabytes }): Row[] => {
    const plain = pages.find(({ page }) => page === PLAIN)?.p50 ?? 0;
    const allowed = Math.max(3 * plain, FLOOR_MS);
    const late = pages.filter(({ p50 }) => p50 > allowed).length;
    return [
      [engine, `a ${scale}${megabytes === null ? "" : `, ${megabytes.toFixed(0)} MB`}`],
      ...pages.map(
        ({ page, alone, p50, p95 }): Row => [
          page,
          `alone ${alone.toFixed(0)} ms; of twenty p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms${p50 > allowed ? " (too slow)" : ""}`,
        ],
      ),
      [
        "event loop late by",
        `p50 ${loopDelay.p50.toFixed(1)} ms, p99 ${loopDelay.p99.toFixed(1)} ms, p99.9 ${loopDelay.p999.toFixed(1)} ms`,
      ],
      ["pages above what they may take", `${late} of ${pages.length} (${allowed.toFixed(0)} ms)`],
    ];
  });
}
