import { createLog } from "#app/platform/log.server.ts";
import { DEMO_PASSWORD } from "#seeds/stories/cast.server.ts";
import { tellStories } from "#seeds/stories/tell.server.ts";
import { prepare } from "./prepare.ts";
import { explainAndExit, serve } from "./serve.ts";

const ACCOUNTS = [
  ["创业者 founder", "founder@demo.parkmatch.cn"],
  ["孵化器评审 incubator reviewer", "reviewer@demo.parkmatch.cn"],
  ["基金投资经理 fund reviewer", "fund@demo.parkmatch.cn"],
  ["机构管理员 provider admin", "harbour-admin@demo.parkmatch.cn"],
  ["闵行区工作人员 district staff", "staff@demo.parkmatch.cn"],
  ["嘉定区工作人员 district staff", "staff-jiading@demo.parkmatch.cn"],
  ["系统管理员 system admin", "admin@demo.parkmatch.cn"],
] as const;

/** Reference data and fictional cases, once; then the product. What was entered since is kept. */
async function demo(): Promise<void> {
  // Whoever tries the product wants to read its address, not a line for each request.
  process.env.LOG_LEVEL ||= "warn";
  await prepare(process.env, async (db) => {
    const log = createLog({ logLevel: "warn" });
    const told = await tellStories(db, { now: new Date(), log });
    if (told) process.stdout.write("Demonstration data loaded\n");
  });
  const { listening } = await serve();
  const rows = ACCOUNTS.map(([role, email]) => `  ${email.padEnd(34)} ${role}`);
  process.stdout.write(
    `\nParkMatch 园区对接: ${listening.url}\n\nAccounts, password ${DEMO_PASSWORD}:\n${rows.join("\n")}\n\n`,
  );
}

demo().catch(explainAndExit);
