import { once } from "node:events";
import { haveOf, measured } from "#app/domain/companies/conditions/have.ts";
import { momentOf } from "#app/domain/companies/conditions/measure.ts";
import { needOf } from "#app/domain/companies/conditions/need.ts";
import { judgeLadders } from "#app/domain/companies/ladders/judge.ts";
import { InputError, readJsonLines } from "#app/platform/json-lines.server.ts";
import { type Claim, readClaim } from "./ladder/claim.ts";

const USAGE = `Usage: npm run -s ladder -- FILE.jsonl

Reads lines {"id", "act"?: "apply" | "review", "asOf", "registeredOn", "area",
"years": [{"year", "sales", "mainRevenue"?, "totalIncome", "highTechIncome", "rdExpense", "rdInChina",
"totalCost"?, "employees", "rdStaff", "totalAssets", "netAssets"?, "liabilities"?}],
"ip": {"classOne", "classTwo"}, "credentials": [{"kind", "validFrom", "validTo"}],
"facts": {"seriousAccident"?, "dishonesty"?}} with money in yuan, and prints for each a line
{"id", "rungs": [{"rung", "version", "verdict",
"conditions": [{"key", "verdict", "have", "need"}]}]}.
A blank is never met; 0 and false are answers. docs/ladders.md has the keys, the rules and their sources.
`;

async function climb(file: string): Promise<void> {
  for await (const line of readJsonLines(file)) {
    const claim = readClaim(line, { file, warn });
    await print(`{"id":${claim.id},"rungs":${JSON.stringify(rungsOf(claim))}}\n`);
  }
}

function rungsOf({ act, asOf, facts }: Claim) {
  const at = momentOf(facts, asOf);
  return judgeLadders(facts, { act, asOf }).map(({ rung, version, verdict, conditions }) => ({
    rung,
    version: version?.version ?? null,
    verdict,
    conditions: conditions.map(({ rule, verdict, waived }) => ({
      key: rule.key,
      verdict,
      have: (rule.shown && measured(rule.shown, at)) ?? haveOf(rule.condition, at),
      need: waived ? "waived" : needOf(rule.condition, at),
    })),
  }));
}

function warn(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Waits where the reader is slower than we are. */
async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

async function main(args: string[]): Promise<number> {
  const [file] = args;
  if (file === undefined || args.length > 1 || file === "--help" || file === "-h") {
    const asked = file === "--help" || file === "-h";
    (asked ? process.stdout : process.stderr).write(USAGE);
    return asked ? 0 : 2;
  }
  try {
    await climb(file);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // The reader has had enough, as in `… | head`.
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
