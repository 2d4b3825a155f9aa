import { defineConfig } from "drizzle-kit";

// `npm run db:generate` with DATABASE_URL=postgres://… makes the PostgreSQL folder, without it the SQLite one.
const onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");

export default defineConfig({
  schema: "./db/schema/index.ts",
  out: onPostgres ? "./db/migrations/postgres" : "./db/migrations/sqlite",
  dialect: onPostgres ? "postgresql" : "sqlite",
});
