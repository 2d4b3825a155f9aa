import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect } from "react";
import { redirectTelling } from "#app/http/flash.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { submitApplication } from "#app/services/applications/submit-application.server.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { rememberText } from "#app/ui/carried-text.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ApplicationPill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { taxonomyOf } from "#db/queries/plans/priorities.server.ts";
import { sectorNames } from "#db/queries/plans/sector-names.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { generalResources } from "#db/queries/registry/public-resources.server.ts";
import { areaOptions } from "../../registry/area-options.server.ts";
import { NothingFits } from "../../registry/discover/nothing-fits.tsx";
import { titled } from "../../titled.ts";
import { companyLabels } from "../edit/company-fields.tsx";
import { editing, saveStep } from "../edit/editing.server.ts";
import { checkForm } from "../edit/forms/check.server.ts";
import { needLabels } from "../edit/needs.tsx";
import { savedAt } from "../edit/save-status.tsx";
import { SavedForm } from "../edit/step-form.tsx";
import { CheckFields } from "./check-fields.tsx";

const GENERAL_SHOWN = 6;

export const meta: MetaFunction = titled("door.check.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, whole, locale, now } = await editing(args);
  const { id, state, version, updatedAt } = whole.application;
  return {
    ...{ id, state, version },
    company: whole.organization.name,
    lastSaved: savedAt(updatedAt, now),
    saved: checkForm.saved(whole),
    suggested: whole.sectors
      .filter(({ terms }) => terms.length > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ sector, terms }) => ({
        key: sector,
        words: [...new Set(terms.map(({ term }) => term))],
      })),
    tree: (await taxonomyOf(db.read)).map((row) => ({
      key: row.key,
      name: row[locale],
      parent: row.parent,
    })),
    names: await sectorNames(db.read, locale),
    general: whole.sectors.length === 0 ? await generalResources(db.read, GENERAL_SHOWN) : [],
    areas: areaOptions(await areaChoices(db.read)),
    since: Object.fromEntries(whole.consents.map((row) => [row.kind, row.grantedAt])),
  };
}

export function action(args: ActionFunctionArgs) {
  return saveStep(args, checkForm, async ({ db, actor, now }, { applicationId, version }) => {
    await submitApplication(db, { actor, applicationId, version, now });
    return redirectTelling(`/applications/${applicationId}`, {
      context: args.context,
      key: "apply.submitted",
    });
  });
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Check() {
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const { id, state, version, company, lastSaved, saved } = loaded;
  const form = typedForm(answer?.reply, saved);
  // The words stand in the draft now.
  useEffect(() => rememberText(""), []);
  return (
    <Page width="reading">
      <PageHeader
        title={t("door.check.title")}
        meta={<ApplicationPill state={state} />}
        lead={
          <>
            {company} · {t("door.check.lead")}
          </>
        }
        crumbs={[{ label: t("apply.desk.title"), href: "/applications" }]}
      />
      <SavedForm
        name="check"
        form={form}
        version={version}
        latest={saved}
        sectors={loaded.names}
        saved={lastSaved}
        answer={answer}
        labels={{ ...companyLabels(t), ...needLabels(t), ...ownLabels(t) }}
        buttons={
          <>
            <SubmitButton
              name="intent"
              value="next"
              variant="primary"
              className="min-h-10 px-5 text-base"
            >
              {t("apply.submit")}
            </SubmitButton>
            <Button name="intent" value="stay" className="min-h-10">
              {t("door.check.save")}
            </Button>
          </>
        }
      >
        <CheckFields {...loaded} form={form} />
      </SavedForm>
      {loaded.suggested.length === 0 && form.list("sectors").length === 0 && (
        <NothingFits resources={loaded.general} names={loaded.names} />
      )}
      <p className="pt-6 text-muted">
        <TextLink to={`/applications/${id}/edit/company`}>{t("door.check.steps")}</TextLink>
      </p>
    </Page>
  );
}

function ownLabels(t: ReturnType<typeof useLanguage>["t"]) {
  return {
    title: t("apply.project"),
    text: t("apply.text"),
    stage: t("apply.stage"),
    sectors: t("apply.sectors"),
    teaser: t("apply.consent.teaser"),
  };
}
