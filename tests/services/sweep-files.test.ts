import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFileStore, type FileStore } from "#app/platform/files.server.ts";
import { sweepFiles } from "#app/services/applications/sweep-files.server.ts";
import { applicationVersions, documents } from "#db/schema/applications.ts";
import { applicant, groundwork, NOW } from "#tests/factories/parties.ts";
import { testDatabase } from "#tests/setup/database.ts";

const db = testDatabase();
const DAY_MS = 24 * 3_600_000;

let folder = "";
let files: FileStore;
let startup: Awaited<ReturnType<typeof applicant>>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "parkmatch-sweep-"));
  files = createFileStore(folder);
  await groundwork(db());
  startup = await applicant(db());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A document of this content, removed so many days ago. */
async function document(content: string, removedDaysAgo: number | null) {
  const stored = await files.put(new TextEncoder().encode(content));
  await db().write((tx) =>
    tx.insert(documents).values({
      applicationId: startup.applicationId,
      name: "计划.pdf",
      mediaType: "application/pdf",
      ...stored,
      uploadedBy: startup.founder.userId,
      removedAt: removedDaysAgo === null ? null : new Date(NOW.getTime() - removedDaysAgo * DAY_MS),
    }),
  );
  return stored;
}

async function isKept(sha256: string): Promise<boolean> {
  await sweepFiles({ db: db(), files }, NOW);
  return (await files.open(sha256)) !== null;
}

test("what was removed a month ago goes, and is asked for again without fault", async () => {
  const { sha256 } = await document("old", 31);
  expect(await isKept(sha256)).toBe(false);
  expect(await isKept(sha256)).toBe(false);
});

test("what is there, or was removed lately, stays, also beside a removed one of the same content", async () => {
  expect(await isKept((await document("in use", null)).sha256)).toBe(true);
  expect(await isKept((await document("lately", 29)).sha256)).toBe(true);
  await document("twice", 31);
  expect(await isKept((await document("twice", null)).sha256)).toBe(true);
  await document("twice lately", 31);
  expect(await isKept((await document("twice lately", 3)).sha256)).toBe(true);
});

test("what somebody was shown stays, and what the database does not know", async () => {
  const { sha256, bytes } = await document("shown", 31);
  const [row] = await db().read.select().from(documents).where(eq(documents.sha256, sha256));
  const shown = {
    id: row?.id ?? "",
    name: "计划.pdf",
    mediaType: "application/pdf",
    bytes,
    sha256,
  };
  await db().write((tx) =>
    tx.insert(applicationVersions).values({
      applicationId: startup.applicationId,
      number: 90,
      teaser: {} as never,
      body: {} as never,
      documents: [shown],
      edition: 1,
      madeAt: NOW,
    }),
  );
  const stranger = await files.put(new TextEncoder().encode("of another database"));
  expect(await isKept(sha256)).toBe(true);
  expect(await isKept(stranger.sha256)).toBe(true);
});
