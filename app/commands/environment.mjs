// Loaded before every other module of a command: libraries read NODE_ENV, and the schema DATABASE_URL, while
// they load. This file lies two folders below the program's own, in source as in build/commands.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("../../.env", import.meta.url));
// A variable that is set already wins over the file's.
if (existsSync(file)) process.loadEnvFile(file);

// Whatever else a shell or a file may say: only `npm run dev` (run.mjs) and the tests are not production.
process.env.NODE_ENV = "production";
