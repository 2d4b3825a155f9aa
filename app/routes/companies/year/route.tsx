import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { COUNTED_FIGURES, FIGURES } from "#app/domain/companies/facts.ts";
import { type FactKey, NO_YEAR, TIMELESS_KEYS } from "#app/domain/companies/file.ts";
import { can } from "#app/domain/identity/permissions.ts";
import { yearOf } from "#app/domain/time.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type Declared, declareYear } from "#app/services/companies/declare-year.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { companyFile } from "#db/queries/companies/file.server.ts";
import { knownFromApplication } from "#db/queries/companies/prefill.server.ts";
import { titled } from "../../titled.ts";
import { figureName } from "../words.ts";
import { Evidence } from "./evidence.tsx";
import { BasicsFields, FigureFields } from "./fields.tsx";
import { isYesNo, yearSchema } from "./schema.ts";

const FIRST_YEAR = 1990;
const FEN_PER_WAN = 1_000_000;

export const meta: MetaFunction = titled<{ company: { name: string } }>(
  (_, data) => data?.company.name,
);

/** The year of an address that its people may fill in; 404 otherwise. */
async function ownYear(args: LoaderFunctionArgs) {
  const here = await signedIn(args);
  const kept = found(await companyFile(here.db.read, args.params.id ?? ""));
  const { id, area } = kept.company;
  if (!can(here.actor, "company:declare", { kind: "organization", id, area })) throw notFound();
  const year = /^\d{1,4}$/.test(args.params.year ?? "") ? Number(args.params.year) : Number.NaN;
  const known = year === NO_YEAR || (year >= FIRST_YEAR && year <= yearOf(here.now));
  if (!known) throw notFound();
  return { here, kept, year };
}

export async function loader(args: LoaderFunctionArgs) {
  const { here, kept, year } = await ownYear(args);
  const from = await knownFromApplication(here.db.read, kept.company.id);
  const lastYear = yearOf(here.now) - 1;
  const said = valuesOf(kept.facts, year);
  return {
    company: { id: kept.company.id, name: kept.company.name },
    year,
    values: said,
    before: year === NO_YEAR ? {} : valuesOf(kept.facts, year - 1),
    registeredOn: kept.file?.registeredOn ?? null,
    // Asked once: what an application already said stands in the sheet, to be looked at.
    known: {
      registeredOn: kept.file?.registeredOn ? null : from.registeredOn,
      employees: year === lastYear && said.employees === undefined ? from.employees : null,
    },
    files: kept.facts.some(
      (fact) => fact.year === year && fact.mark === "declared" && fact.value !== null,
    ),
    maxMegabytes: here.runtime.config.maxUploadBytes / 1_000_000,
  };
}

/** As the form shows them: 万元 for money, yes and no for answers. */
function valuesOf(
  facts: readonly { year: number; key: string; value: number | null }[],
  year: number,
): Partial<Record<string, string>> {
  const own = facts.filter((fact) => fact.year === year && fact.value !== null);
  return Object.fromEntries(own.map(({ key, value }) => [key, shown(key as FactKey, value ?? 0)]));
}

function shown(key: FactKey, value: number): string {
  if (isYesNo(key)) return value === 0 ? "no" : "yes";
  const plain =
    (COUNTED_FIGURES as readonly string[]).includes(key) ||
    (TIMELESS_KEYS as readonly string[]).includes(key);
  return String(plain ? value : value / FEN_PER_WAN);
}

export async function action(args: ActionFunctionArgs) {
  const { here, kept, year } = await ownYear(args);
  const { actor, db, now, t } = here;
  const submission = parseForm(await formOf(args.request), { schema: yearSchema(year), t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { registeredOn, ...said } = submission.value as Record<string, string | number | null>;
  const answer = await answerForm(submission, {
    t,
    run: () =>
      declareYear(db, {
        actor,
        organizationId: kept.company.id,
        year,
        values: Object.fromEntries(
          Object.entries(said).map(([key, value]) => [key, numberOf(value)]),
        ) as Declared,
        ...(year === NO_YEAR ? { registeredOn: (registeredOn ?? null) as string | null } : {}),
        now,
      }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/companies/${kept.company.id}`, {
    context: args.context,
    key: "company.told.saved",
  });
}

function numberOf(value: string | number | null | undefined): number | null {
  if (value === "yes") return 1;
  if (value === "no") return 0;
  return typeof value === "number" ? value : null;
}

export default function CompanyYear() {
  const { company, year, values, before, registeredOn, known, files, maxMegabytes } =
    useLoaderData<typeof loader>();
  const language = useLanguage();
  const { t } = language;
  const form = typedForm(useActionData<typeof action>()?.reply, {
    ...values,
    registeredOn: registeredOn ?? known.registeredOn,
    ...(known.employees === null ? {} : { employees: known.employees }),
  });
  const keys: readonly FactKey[] = year === NO_YEAR ? TIMELESS_KEYS : FIGURES;
  const labels = {
    registeredOn: t("company.registeredOn"),
    ...Object.fromEntries(keys.map((key) => [key, figureName(key, language)])),
  };
  const basics = year === NO_YEAR;
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: company.name, href: `/companies/${company.id}` }]}
        title={basics ? t("company.basics") : t("company.year.title", { year: String(year) })}
        lead={t(basics ? "company.basics.lead" : "company.year.lead")}
      />
      <Form method="post" noValidate className="grid gap-6">
        <ErrorSummary errors={form.errors} labels={labels} />
        {basics ? (
          <BasicsFields form={form} prefilled={known.registeredOn !== null} />
        ) : (
          <FigureFields
            form={form}
            before={{ year: year - 1, values: before }}
            prefilled={known.employees !== null}
          />
        )}
        <div>
          <SubmitButton variant="primary">{t("company.year.save")}</SubmitButton>
        </div>
      </Form>
      {files && <Evidence companyId={company.id} year={year} maxMegabytes={maxMegabytes} />}
    </Page>
  );
}
