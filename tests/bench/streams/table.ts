import type { Row } from "../table.ts";
import type { StreamsBench } from "./run.ts";

export function streamRows(found: StreamsBench): Row[] {
  const grown = found.with - found.before;
  return [
    [`memory of ${found.streams} open streams (goal: under 100 MB)`, `${grown.toFixed(0)} MB`],
    ["the whole process before", `${found.before.toFixed(0)} MB`],
    ["load of one core while nothing happens", `${(100 * found.idleLoad).toFixed(1)} %`],
    ["from SIGTERM to the end of the process", `${found.stopMs.toFixed(0)} ms`],
  ];
}
