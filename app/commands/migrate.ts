import { readConfig } from "#app/platform/config.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { explainAndExit } from "./serve.ts";

/** Brings the schema up to date and nothing else. */
async function migrate(): Promise<void> {
  const db = await openDatabase(readConfig(process.env).databaseUrl);
  await db.migrate();
  await db.close();
  process.stdout.write("The schema is up to date\n");
}

migrate().catch(explainAndExit);
