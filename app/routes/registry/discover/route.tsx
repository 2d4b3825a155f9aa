import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LONGEST_TEXT } from "#app/domain/applications/steps.ts";
import { charactersIn } from "#app/domain/input/text.ts";
import { plainText } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { DoorExamples, DoorForm } from "./door-form.tsx";
import { find } from "./find.server.ts";
import { NothingNotice, OpenToAll } from "./nothing-fits.tsx";
import { PlanClauses } from "./plan-clauses.tsx";
import { ReadWords } from "./read-words.tsx";
import { Serving } from "./serving.tsx";

export const meta: MetaFunction = titled("discover.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, locale, actor } = await visit(args);
  return { names: await sectorNames(db.read, locale), visitor: actor === null };
}

export async function action(args: ActionFunctionArgs) {
  const { db, now, t } = await visit(args);
  const text = plainText((await formOf(args.request)).get("text"));
  const count = charactersIn(text);
  if (count > LONGEST_TEXT) {
    const error = t("door.too-long", { max: LONGEST_TEXT, count });
    return data({ text, error, found: null }, { status: 422 });
  }
  return data({ text, error: null, found: text ? await find(db.read, { text, now }) : null });
}

export default function Discover() {
  const { t } = useLanguage();
  const { names, visitor } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const found = answer?.found ?? null;
  const top = found?.hits[0];
  return (
    <Page>
      <PageHeader title={t("discover.title")} lead={found ? undefined : t("discover.lead")} />
      <DoorForm text={answer?.text ?? ""} error={answer?.error} again={answer === undefined} />
      {!found && (
        <div className="pt-3">
          <DoorExamples />
        </div>
      )}
      {found && !top && <NothingNotice />}
      {found && <ReadWords found={found} names={names} visitor={visitor} />}
      {found && !top && <OpenToAll resources={found.general} names={names} />}
      {found && top && (
        <div className="grid gap-x-12 pt-2 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Serving found={found} names={names} sector={top.key} />
          <Section title={t("discover.priorities")}>
            <PlanClauses clauses={found.clauses} names={names} />
          </Section>
        </div>
      )}
    </Page>
  );
}
