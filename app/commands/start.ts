import { explainAndExit, serve } from "./serve.ts";

serve().then(
  ({ listening }) => process.stdout.write(`ParkMatch: ${listening.url}\n`),
  explainAndExit,
);
