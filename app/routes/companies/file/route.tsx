import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/http/form-body.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { titled } from "../../titled.ts";
import { act } from "./acts.server.ts";
import { Consent } from "./consent.tsx";
import { type FileView, loadFile } from "./load.server.ts";
import { Rungs } from "./rungs.tsx";
import { StaffWork } from "./staff.tsx";
import { Equity, Titles } from "./titles.tsx";
import { Years } from "./years.tsx";

export const meta: MetaFunction = titled<{ company: { name: string } }>(
  (_, data) => data?.company.name,
);

export async function loader(args: LoaderFunctionArgs) {
  return loadFile(args);
}

export async function action(args: ActionFunctionArgs) {
  const here = await signedIn(args);
  const form = await formOf(args.request);
  return act({ here, context: args.context, organizationId: args.params.id ?? "", form });
}

/** A conflict shows what is saved now. */
export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function CompanyFile() {
  const view = useLoaderData<typeof loader>() as FileView;
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const held = view.rungs.filter((rung) => rung.held);
  return (
    <Page>
      <PageHeader
        crumbs={
          view.viewer === "staff"
            ? [{ label: t("companies.title"), href: "/district/companies" }]
            : undefined
        }
        title={view.company.name}
        meta={held.map(({ rung }) => (
          <Pill key={rung} tone="success" icon="badge-check">
            {t(`company.rung.${rung}`)}
          </Pill>
        ))}
        lead={t(`company.lead.${view.viewer}`, {
          area: view.company.area ?? t("company.nowhere"),
        })}
      />
      <div className="grid gap-3 empty:hidden">
        {answer && "message" in answer && (
          <Notice tone="danger" live>
            {answer.message}
          </Notice>
        )}
        {view.viewer === "own" && <YearlySheet view={view} />}
      </div>
      <div className="grid gap-x-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
        <div className="min-w-0">
          <Titles view={view} />
          <Years view={view} />
          <Equity view={view} />
          {view.viewer === "own" && <Consent view={view} />}
          {view.viewer === "staff" && view.mayVouch && <StaffWork view={view} />}
        </div>
        {view.rungs.length > 0 && (
          <div className="min-w-0 max-xl:row-start-1">
            <Rungs view={view} />
          </div>
        )}
      </div>
    </Page>
  );
}

/** One sheet a year: what to do now. */
function YearlySheet({ view }: { view: FileView }) {
  const { t } = useLanguage();
  const year = String(view.lastYear);
  const said = view.facts.some((fact) => fact.year === view.lastYear && fact.value !== null);
  if ((view.confirmedYear ?? 0) >= view.lastYear) {
    return <Notice tone="success">{t("company.confirmed", { year })}</Notice>;
  }
  const fill = (
    <ButtonLink
      variant={said ? "secondary" : "primary"}
      to={`/companies/${view.company.id}/years/${view.lastYear}`}
    >
      {t("company.fill", { year })}
    </ButtonLink>
  );
  return (
    <Notice
      action={
        <div className="flex flex-wrap gap-2">
          {fill}
          {said && (
            <Form method="post">
              <input type="hidden" name="act" value="confirm" />
              <Button name="year" value={year} variant="primary">
                {t("company.confirm", { year })}
              </Button>
            </Form>
          )}
        </div>
      }
    >
      {t("company.confirm.ask", { year })}
    </Notice>
  );
}
