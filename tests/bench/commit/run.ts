import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { saveCompany } from "#app/services/applications/save-company.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { applicant, groundwork, NOW } from "#tests/factories/parties.ts";
import { writerOf } from "#tests/setup/sqlite.ts";
import { quantile } from "../city/timing.ts";

const MODES = ["FULL", "NORMAL", "OFF"] as const;
type Mode = (typeof MODES)[number];

export interface CommitBench {
  /** Milliseconds of one saved step of an application: row, event and job in one transaction. */
  write: Record<Mode, { p50: number; p95: number }>;
  /** Milliseconds to bring 4 KiB to the disk, and to hand them to the system. */
  disk: { synced: number; handed: number };
}

const WRITES = 400;
const ROUNDS = 3;

/**
 * What a commit costs that is on the disk before it is told (FULL, the product's own), against one that may
 * lose the last writes when the power fails (NORMAL) and one that may lose the file (OFF). On the disk of the
 * working folder, embedded database.
 */
export async function benchCommit(): Promise<CommitBench> {
  const folder = mkdtempSync(join(process.cwd(), ".bench-commit-"));
  try {
    const times = await writes(join(folder, "bench.db"));
    const write = Object.fromEntries(
      MODES.map((mode) => [
        mode,
        { p50: quantile(times[mode], 0.5), p95: quantile(times[mode], 0.95) },
      ]),
    ) as CommitBench["write"];
    return { write, disk: disk(join(folder, "plain")) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The modes take turns, so that all meet the same machine. */
async function writes(path: string): Promise<Record<Mode, number[]>> {
  const db = await openDatabase(`file:${path}`);
  await db.migrate();
  await groundwork(db);
  const { applicationId, founder } = await applicant(db);
  const writer = await writerOf(db);
  const values = { area: null, willingToMove: null, foundedOn: null };
  const times: Record<Mode, number[]> = { FULL: [], NORMAL: [], OFF: [] };
  let version = 1;
  for (let round = 0; round < ROUNDS; round++) {
    for (const mode of MODES) {
      writer.pragma(`synchronous = ${mode}`);
      for (let count = 0; count < WRITES; count++) {
        const edit = { actor: founder, applicationId, version, now: NOW };
        const began = performance.now();
        await saveCompany(db, edit, { ...values, teamSize: count });
        times[mode].push(performance.now() - began);
        version++;
      }
    }
  }
  await db.close();
  return times;
}

function disk(path: string): CommitBench["disk"] {
  const file = openSync(path, "w");
  const block = Buffer.alloc(4096, 1);
  const time = (sync: boolean) => {
    const times = Array.from({ length: WRITES }, () => {
      const began = performance.now();
      writeSync(file, block);
      if (sync) fdatasyncSync(file);
      return performance.now() - began;
    });
    return quantile(times, 0.5);
  };
  return { synced: time(true), handed: time(false) };
}
