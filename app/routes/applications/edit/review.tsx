import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { STEPS } from "#app/domain/applications/steps.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import {
  missingOf,
  submitApplication,
} from "#app/services/applications/submit-application.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { type ApplicationFacts, stepFacts } from "../application-facts.tsx";
import { factsOf } from "../facts-of.server.ts";
import { editing } from "./editing.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, whole, locale } = await editing(args);
  return {
    id: whole.application.id,
    version: whole.application.version,
    state: whole.application.state,
    facts: factsOf(whole, await sectorNames(db.read, locale)),
    missing: missingOf(whole),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const form = await formOf(args.request);
  const applicationId = args.params.id ?? "";
  const version = Number(form.get("version")) || 0;
  const { ok, message, status } = await answerAct(t, async () => {
    await submitApplication(db, { actor, applicationId, version, now });
    return "";
  });
  if (!ok) return data({ message }, { status });
  return redirectTelling(`/applications/${applicationId}`, {
    context: args.context,
    key: "apply.submitted",
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Review() {
  const { id, version, state, facts, missing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <section className="min-w-0">
      <h2 className="text-lg">{t("apply.step.review")}</h2>
      <p className="pb-4 text-muted">{t(`apply.review.${state}`)}</p>
      <div className="grid gap-3">
        {answer && <ErrorSummary errors={{ "": [answer.message] }} />}
        {facts.sectors.length === 0 && (
          <Notice tone="warning" title={t("door.nothing.title")}>
            {t("door.nothing.text")}
          </Notice>
        )}
        {missing.length > 0 && (
          <Notice tone="warning" title={t("apply.review.missing", { count: missing.length })}>
            <ul className="grid gap-0.5">
              {missing.map(({ step, field }) => (
                <li key={field}>
                  <TextLink to={`/applications/${id}/edit/${step}#${field}`}>
                    {t(`apply.step.${step}`)} · {t(missingKey(field))}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Summary id={id} facts={facts} />
      {state === "draft" ? (
        <Form method="post" className="grid gap-3 border-t border-line pt-6">
          <input type="hidden" name="version" value={version} />
          <p className="text-muted">{t("apply.review.next")}</p>
          <div>
            <SubmitButton variant="primary">{t("apply.submit")}</SubmitButton>
          </div>
        </Form>
      ) : (
        <div className="pt-6">
          <ButtonLink to={`/applications/${id}`} variant="primary">
            {t("apply.to-matches")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Summary({ id, facts }: { id: string; facts: ApplicationFacts }) {
  const { t, locale } = useLanguage();
  return (
    <>
      {STEPS.filter((step) => step !== "review").map((step) => (
        <Section
          key={step}
          title={t(`apply.step.${step}`)}
          aside={<TextLink to={`/applications/${id}/edit/${step}`}>{t("apply.change")}</TextLink>}
        >
          <FactList facts={stepFacts(step, { facts, t, locale })} />
        </Section>
      ))}
    </>
  );
}

const MISSING = {
  area: "apply.area",
  title: "apply.project",
  text: "apply.missing.text",
  stage: "apply.stage",
  kinds: "apply.missing.kinds",
  equityAmount: "apply.missing.equity",
  debtAmount: "apply.missing.debt",
  teaser: "apply.consent.teaser",
} as const;

function missingKey(field: string) {
  return MISSING[field as keyof typeof MISSING] ?? "form.required";
}
