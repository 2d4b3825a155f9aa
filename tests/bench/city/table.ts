import type { Row } from "../table.ts";
import type { CityBench } from "./run.ts";

export function cityRows(found: CityBench): Row[] {
  const { engine, naive, sql, floor, floorOfParts } = found.seconds;
  return [
    [
      "applications × resources, best kept each way",
      `${found.applications} × ${found.resources}, ${found.best}`,
    ],
    ["eligible pairs", String(found.eligiblePairs)],
    ["engine", `${engine.toFixed(2)} s, ${Math.round(found.peakMegabytes)} MB`],
    [
      "straightforward scorer (sample, scaled)",
      `${naive.toFixed(0)} s = ${(naive / engine).toFixed(0)} × engine`,
    ],
    [
      "SQLite, filter and three parts (sample, scaled)",
      `${sql.toFixed(0)} s = ${(sql / engine).toFixed(0)} × engine`,
    ],
    [
      "floor: one value of each pair read",
      `${floor.toFixed(3)} s; engine = ${(engine / floor).toFixed(1)} × floor`,
    ],
    [
      "floor: the eight parts of each pair read",
      `${floorOfParts.toFixed(3)} s; engine = ${(engine / floorOfParts).toFixed(1)} × floor`,
    ],
    ["one changed application, p50 / p95", quantiles(found.oneApplication)],
    ["one changed mandate, p50 / p95", quantiles(found.oneMandate)],
    ["check", found.verified],
  ];
}

function quantiles({ p50, p95 }: { p50: number; p95: number }): string {
  return `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
}
