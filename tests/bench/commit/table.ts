import type { Row } from "../table.ts";
import type { CommitBench } from "./run.ts";

/** A disk that really waits for its medium takes longer than this for 4 KiB. */
const HONEST_MS = 0.1;

export function commitRows({ write, disk }: CommitBench): Row[] {
  const ratio = (mode: "NORMAL" | "OFF") => (write.FULL.p50 / write[mode].p50).toFixed(2);
  return [
    ["one saved step, on the disk (FULL)", times(write.FULL)],
    ["the same, safe from a crash of the process (NORMAL)", times(write.NORMAL)],
    ["the same, safe from nothing (OFF)", times(write.OFF)],
    ["FULL against NORMAL, against OFF (median)", `${ratio("NORMAL")} ×, ${ratio("OFF")} ×`],
    [
      "4 KiB brought to this disk, handed to the system",
      `${disk.synced.toFixed(3)} ms, ${disk.handed.toFixed(3)} ms`,
    ],
    ["what this disk hides", hidden(disk.synced)],
  ];
}

function times({ p50, p95 }: { p50: number; p95: number }): string {
  return `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
}

function hidden(synced: number): string {
  return synced < HONEST_MS
    ? "it answers from a cache: a disk that waits for its medium adds 0.1 ms (flash) to 10 ms (spinning) a commit"
    : "nothing that shows: a sync takes as long as a medium takes";
}
