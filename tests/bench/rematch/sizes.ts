import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";

/** Bytes of the pairs with their indexes, and of the file once its log is brought back into it. */
export function sizesOf(file: string): { matches: number; file: number } {
  const connection = new Sqlite(file);
  try {
    connection.pragma("wal_checkpoint(TRUNCATE)");
    const { bytes } = connection
      .prepare(
        `select sum(pgsize) as bytes from sqlite_master s, dbstat d
          where s.tbl_name = 'matches' and d.name = s.name and d.aggregate = 1`,
      )
      .get() as { bytes: number };
    return { matches: bytes, file: statSync(file).size };
  } finally {
    connection.close();
  }
}

/** Remembers the pairs as they are; `changed` tells which share of them is another later. */
export function rememberPairs(file: string): { pairs: number; changed(): number; forget(): void } {
  const connection = new Sqlite(file);
  connection.exec(
    `create temp table before as select application_no a, resource_no r, "group" g, key k from matches;
     create unique index temp.before_pair on before (a, r)`,
  );
  const count = (query: string) => (connection.prepare(query).get() as { n: number }).n;
  const pairs = count("select count(*) n from before");
  return {
    pairs,
    changed() {
      const same = `select count(*) n from matches join before on a = application_no and r = resource_no
        where g = "group" and k = key`;
      const now = count("select count(*) n from matches");
      return (Math.max(pairs, now) - count(same)) / pairs;
    },
    forget: () => connection.close(),
  };
}
