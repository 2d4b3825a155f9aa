import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { policyInForce } from "#app/services/matching/world.server.ts";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatBytes, formatInstant, formatNumber } from "#app/ui/format.ts";
import { Page, Section } from "#app/ui/page.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { jobCounts, rowCounts } from "#db/queries/monitoring/jobs.server.ts";
import { AdminHead } from "../identity/admin-tabs.tsx";
import { titled } from "../titled.ts";

export const meta: MetaFunction = titled("admin.system");

export async function loader(args: LoaderFunctionArgs) {
  const { db, runtime, now } = await entering(args, "desk:admin");
  const { mode, worker, maxUploadBytes, secureCookies } = runtime.config;
  return {
    now,
    counts: await rowCounts(db.read),
    jobs: await jobCounts(db.read),
    policy: (await policyInForce(db.read, null)).version,
    facts: {
      engine: db.engine,
      node: process.version,
      mode,
      worker,
      maxUploadBytes,
      secureCookies,
    },
    memory: process.memoryUsage().rss,
    upSince: new Date(now.getTime() - process.uptime() * 1000),
  };
}

export default function System() {
  const { now, counts, jobs, policy, facts, memory, upSince } = useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const names = Object.keys(counts) as (keyof typeof counts)[];
  return (
    <Page>
      <AdminHead />
      <Section title={t("admin.system.rows")} aside={formatInstant(now)}>
        <StatRow>
          {names.map((name) => (
            <Stat
              key={name}
              label={t(`admin.rows.${name}`)}
              value={formatNumber(counts[name], locale)}
            />
          ))}
        </StatRow>
      </Section>
      <Section title={t("admin.system.facts")}>
        <FactList
          facts={[
            {
              label: t("admin.fact.engine"),
              value: facts.engine === "postgres" ? "PostgreSQL" : "SQLite",
            },
            { label: t("admin.fact.node"), value: facts.node },
            { label: t("admin.fact.mode"), value: facts.mode },
            { label: t("admin.fact.worker"), value: t(`admin.worker.${facts.worker}`) },
            {
              label: t("admin.fact.jobs"),
              value: t("admin.fact.jobs.value", {
                queued: jobs.queued ?? 0,
                running: jobs.running ?? 0,
                failed: jobs.failed ?? 0,
              }),
            },
            { label: t("admin.fact.policy"), value: t("policy.number", { version: policy }) },
            { label: t("admin.fact.upload"), value: formatBytes(facts.maxUploadBytes, locale) },
            {
              label: t("admin.fact.cookies"),
              value: t(facts.secureCookies ? "admin.cookies.secure" : "admin.cookies.plain"),
            },
            { label: t("admin.fact.since"), value: formatInstant(upSince) },
            { label: t("admin.fact.memory"), value: formatBytes(memory, locale) },
          ]}
        />
      </Section>
    </Page>
  );
}
