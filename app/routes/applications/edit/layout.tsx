import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { STEPS } from "#app/domain/applications/steps.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { emptyStepsOf, missingOf } from "#app/services/applications/submit-application.server.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ApplicationPill } from "#app/ui/status-pill.tsx";
import { type FormStep, StepNav } from "#app/ui/step-nav.tsx";
import { titled } from "../../titled.ts";
import { editing } from "./editing.server.ts";
import { savedAt } from "./save-status.tsx";

export const meta: MetaFunction = titled("apply.title");

export async function loader(args: LoaderFunctionArgs) {
  const { whole, now } = await editing(args);
  const { id, title, state, stepsDone, updatedAt } = whole.application;
  return {
    id,
    title,
    state,
    stepsDone,
    saved: stepsDone.length > 0 ? savedAt(updatedAt, now) : null,
    organizationName: whole.organization.name,
    empty: emptyStepsOf(whole),
    missing: missingOf(whole).map((each) => each.step),
  };
}

export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function EditLayout() {
  const application = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const current = pathname.split("/").pop();
  const { id, title, state, stepsDone, saved, missing, empty } = application;
  const steps = STEPS.map((key): FormStep => {
    const done = stepsDone.includes(key);
    const lacks = missing.includes(key);
    const after = done && lacks ? "wrong" : done && !empty.includes(key) ? "done" : "open";
    return {
      key,
      label: t(`apply.step.${key}`),
      to: `/applications/${id}/edit/${key}`,
      state: key === current ? "current" : after,
    };
  });
  return (
    <Page>
      <PageHeader
        title={title || t("apply.untitled")}
        meta={<ApplicationPill state={state} />}
        lead={application.organizationName}
        crumbs={[{ label: t("apply.desk.title"), href: "/applications" }]}
      />
      <div className="grid items-start gap-x-12 gap-y-6 pt-2 lg:grid-cols-[11rem_minmax(0,42rem)]">
        <div className="grid gap-3 lg:sticky lg:top-6">
          <StepNav steps={steps} />
        </div>
        <Outlet context={saved} />
      </div>
    </Page>
  );
}
