import type { Database, Db } from "#db/client.server.ts";

/** The transaction that is open, and the next, which takes in everything that comes until the first has ended. */
interface Line {
  open: Promise<unknown>;
  next: { works: ((tx: Db) => Promise<void>)[]; done: Promise<void> } | null;
}

const lines = new WeakMap<Database, Line>();

/**
 * Writes in one transaction with whatever else comes while the one before is open: a commit waits for the disk, and
 * mails that are sent side by side need not wait one after another. It returns after its commit, as any write does.
 */
export async function writeTogether<T>(db: Database, work: (tx: Db) => Promise<T>): Promise<T> {
  const line: Line = lines.get(db) ?? { open: Promise.resolve(), next: null };
  lines.set(db, line);
  const next = line.next ?? begin(db, line);
  let value: { of: T } | undefined;
  next.works.push(async (tx) => {
    value = { of: await work(tx) };
  });
  await next.done;
  if (!value) throw new Error("The transaction ended without its work");
  return value.of;
}

function begin(db: Database, line: Line): NonNullable<Line["next"]> {
  const works: ((tx: Db) => Promise<void>)[] = [];
  const before = line.open.catch(() => undefined);
  const done = before.then(() => {
    line.next = null;
    return db.write(async (tx) => {
      for (const work of works) await work(tx);
    });
  });
  line.open = done;
  line.next = { works, done };
  return line.next;
}
