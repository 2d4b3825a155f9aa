import { readConfig } from "#app/platform/config.server.ts";
import { settleSearch } from "#app/services/kept/keep-search.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { explainAndExit } from "./serve.ts";

/** Brings the schema up to date, and what is stored in step with it. */
async function migrate(): Promise<void> {
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  await db.migrate();
  await settleSearch(db, new Date());
  await db.close();
  process.stdout.write("The schema is up to date\n");
}

migrate().catch(explainAndExit);
