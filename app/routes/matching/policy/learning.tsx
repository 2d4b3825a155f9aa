import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { staffAreas } from "#app/domain/identity/actor.ts";
import { FEWEST_DECISIONS } from "#app/domain/matching/learning/decisions.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { PolicyProposal } from "#app/services/matching/propose-weights.server.ts";
import { requestProposal } from "#app/services/matching/request-proposal.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { formatInstant, formatNumber, formatPercent } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { latestProposal } from "#db/queries/matching/proposal.server.ts";
import { topSectors } from "#db/queries/monitoring/gap.server.ts";
import { titled } from "../../titled.ts";
import { fieldsOf } from "./fields.ts";
import { policyPath } from "./policy-path.ts";
import { Changes, Samples } from "./samples.tsx";
import { usePolling } from "./use-polling.ts";
import { whose } from "./whose.server.ts";

export const meta: MetaFunction = titled("policy.learning.title");

const POLL_MS = 1500;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await entering(args, "policy:edit");
  const { district, maySet } = await whose(db.read, { actor, request: args.request });
  if (!maySet) throw redirect(policyPath(district));
  const ask = { district, areas: staffAreas(actor) };
  const { result, ...job } = await latestProposal(db.read, ask);
  return { ...job, district, proposal: told(result), sectors: await topSectors(db.read) };
}

/** A proposal as the page shows it, with both sets of weights as the form writes them; null before the first. */
function told(result: unknown) {
  if (!result) return null;
  const { values, present, ...proposal } = result as PolicyProposal;
  return {
    ...proposal,
    current: fieldsOf({ ...values, weights: present }),
    proposed: fieldsOf(values),
  };
}

type Told = NonNullable<ReturnType<typeof told>>;

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "policy:edit");
  const { district } = await whose(db.read, { actor, request: args.request });
  await answerAct(t, async () => {
    await requestProposal(db, { actor, district, areas: staffAreas(actor), now });
    return "";
  });
  return redirect(policyPath(district, "/learning"));
}

/** Working it out takes a while: it is done in the background, and the page waits for it. */
export default function PolicyLearning() {
  const { district, proposal, at, waiting, error, sectors } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  usePolling(waiting, POLL_MS);
  return (
    <Page>
      <PageHeader
        crumbs={[{ label: t("policy.title"), href: policyPath(district) }]}
        title={t("policy.learning.title")}
        lead={proposal ? t("policy.learning.lead", { version: proposal.version }) : undefined}
      />
      {error && <Notice tone="danger" title={t("policy.learning.failed")} />}
      {waiting ? (
        <div aria-live="polite" className="grid gap-2">
          <ProgressBar label={t("policy.learning.running")} done={0} total={0} leftMs={null} />
          <TextLink to={policyPath(district, "/learning")} className="without-script">
            {t("policy.rematch.refresh")}
          </TextLink>
        </div>
      ) : (
        <Form method="post" className="no-print flex flex-wrap items-center gap-4">
          <SubmitButton>{t("policy.learning.start")}</SubmitButton>
          <span className="text-muted">
            {at ? t("policy.learning.at", { at: formatInstant(at) }) : t("policy.learning.never")}
          </span>
        </Form>
      )}
      {proposal && <Proposal district={district} proposal={proposal} sectors={sectors} />}
    </Page>
  );
}

/** Approve makes a draft, which the next page previews and publishes; reject leads back. */
function Proposal({
  district,
  proposal,
  sectors,
}: {
  district: string | null;
  proposal: Told;
  sectors: Awaited<ReturnType<typeof topSectors>>;
}) {
  const { counts, lists, verdict, before, after, effect, current, proposed, version } = proposal;
  const { t, locale } = useLanguage();
  const number = (value: number) => formatNumber(value, locale, 1);
  const percent = (value: number) => formatPercent(value, locale, 1);
  return (
    <>
      <Notice
        tone={verdict === "better" ? "success" : "info"}
        title={t(`policy.learning.${verdict}`)}
      >
        {t(`policy.learning.${verdict}.hint`, {
          decided: counts.accepted + counts.declined,
          fewest: FEWEST_DECISIONS,
        })}
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
              action={policyPath(district)}
              className="flex flex-wrap items-center gap-4"
            >
              <input type="hidden" name="base" value={version} />
              {Object.entries(proposed).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <SubmitButton variant={verdict === "better" ? "primary" : undefined}>
                {t("policy.learning.adopt")}
              </SubmitButton>
              <TextLink to={policyPath(district)}>{t("policy.learning.reject")}</TextLink>
            </Form>
          </Section>
        </>
      )}
      {effect && <Samples samples={effect.samples} names={effect.names} sectors={sectors} />}
    </>
  );
}
