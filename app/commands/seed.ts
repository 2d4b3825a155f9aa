import { prepare } from "./prepare.ts";
import { explainAndExit } from "./serve.ts";

/** Loads taxonomy, plans and registry; safe to repeat, and safe in production. */
prepare(process.env).then(() => {
  process.stdout.write("Taxonomy, plans and registry are up to date\n");
}, explainAndExit);
