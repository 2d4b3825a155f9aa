import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { proposePolicy } from "#app/services/matching/propose-weights.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatNumber, formatPercent } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { topSectors } from "#db/queries/monitoring/gap.server.ts";
import { titled } from "../../titled.ts";
import { fieldsOf } from "./fields.ts";
import { Changes, Samples } from "./samples.tsx";

export const meta: MetaFunction = titled("policy.learning.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await entering(args, "policy:edit");
  const { values, present, ...proposal } = await proposePolicy(db.read, {
    areas: staffAreas(actor),
    now,
  });
  return {
    ...proposal,
    current: fieldsOf({ ...values, weights: present }),
    proposed: fieldsOf(values),
    sectors: await topSectors(db.read),
  };
}

/** Approve makes a draft, which the next page previews and publishes; reject leads back. */
export default function PolicyLearning() {
  const { counts, lists, verdict, before, after, effect, current, proposed, version, sectors } =
    useLoaderData<typeof loader>();
  const { t, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale, 1);
  const percent = (value: number) => formatPercent(value, locale, 1);
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("policy.title"), href: "/district/policy" }]}
        title={t("policy.learning.title")}
        lead={t("policy.learning.lead", { version })}
      />
      <Notice
        tone={verdict === "better" ? "success" : "info"}
        title={t(`policy.learning.${verdict}`)}
      >
        {t(`policy.learning.${verdict}.hint`)}
      </Notice>
      <Section title={t("policy.learning.from")} lead={t("policy.learning.from.lead")}>
        <StatRow>
          <Stat label={t("policy.learning.accepted")} value={number(counts.accepted)} />
          <Stat label={t("policy.learning.declined")} value={number(counts.declined)} />
          <Stat label={t("policy.learning.ignored")} value={number(counts.ignored)} />
          <Stat label={t("policy.learning.lists")} value={number(lists)} />
        </StatRow>
      </Section>
      {verdict !== "few" && (
        <>
          <Section title={t("policy.learning.aside")} lead={t("policy.learning.aside.lead")}>
            <StatRow>
              <Stat
                label={t("policy.learning.right")}
                value={percent(after.right)}
                note={t("policy.learning.before", { value: percent(before.right) })}
              />
              <Stat
                label={t("policy.learning.place")}
                value={number(after.place)}
                note={t("policy.learning.before", { value: number(before.place) })}
              />
            </StatRow>
          </Section>
          <Changes current={current} draft={proposed} />
          <Section
            title={t("policy.learning.decide")}
            lead={t("policy.learning.decide.lead")}
            className="no-print"
          >
            <Form
              method="post"
              action="/district/policy"
              className="flex flex-wrap items-center gap-4"
            >
              <input type="hidden" name="base" value={version} />
              {Object.entries(proposed).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton variant={verdict === "better" ? "primary" : undefined}>
                {t("policy.learning.adopt")}
              </SubmitButton>
              <TextLink to="/district/policy">{t("policy.learning.reject")}</TextLink>
            </Form>
          </Section>
        </>
      )}
      {effect && <Samples samples={effect.samples} names={effect.names} sectors={sectors} />}
    </Page>
  );
}
