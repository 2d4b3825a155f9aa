// A process of its own that holds the write lock of a file: node hold-lock.mjs FILE MILLISECONDS
import Sqlite from "better-sqlite3";

const [path, ms] = process.argv.slice(2);
const connection = new Sqlite(path);
connection.exec("BEGIN IMMEDIATE");
process.send("held");
setTimeout(() => {
  connection.exec("COMMIT");
  connection.close();
  process.disconnect();
}, Number(ms));
