import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { plainText } from "#app/http/fields.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { sectorNames } from "#app/http/sector-names.server.ts";
import { signedIn, visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ReadChips } from "#app/ui/read-chips.tsx";
import { organizationsByIds } from "#db/queries/registry/own-organizations.server.ts";
import { titled } from "../../titled.ts";
import { begin, carry, companiesOf, registerAndBegin, signInAndBegin } from "./begin.server.ts";
import { BeginForm } from "./begin-form.tsx";
import { EnterForms } from "./enter-forms.tsx";

export const meta: MetaFunction = titled("door.begin.title");

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, locale } = await visit(args);
  const names = await sectorNames(db.read, locale);
  if (!actor) return { companies: null, names };
  return { companies: await organizationsByIds(db.read, companiesOf(actor)), names };
}

export async function action(args: ActionFunctionArgs) {
  const here = await visit(args);
  const form = await formOf(args.request);
  const intent = form.get("intent");
  const text = plainText(form.get("text"));
  if (intent === "carry") {
    return carry(args, { text, here: here.actor && { ...here, actor: here.actor } });
  }
  if (!here.actor && intent === "register") return registerAndBegin(args, form);
  if (!here.actor && intent === "sign-in") return signInAndBegin(args, form);
  return begin(args, form, { text, here: await signedIn(args) });
}

export default function NewApplication() {
  const { companies, names } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const text = answer?.text ?? "";
  const refused = answer?.reply ? { reply: answer.reply, form: answer.form } : null;
  return (
    <Page width="reading">
      <PageHeader
        title={t("door.begin.title")}
        lead={t(companies ? "door.begin.member-lead" : "door.begin.lead")}
        crumbs={companies ? [{ label: t("apply.desk.title"), href: "/applications" }] : undefined}
      />
      {text !== "" && (
        <Section title={t("door.begin.words")} className="pt-0 pb-6">
          <p className="border-l-3 border-line pl-3 text-base whitespace-pre-line">{text}</p>
          {answer?.read && (
            <ReadChips
              sectors={answer.read.sectors.map((key: string) => names[key] ?? key)}
              reading={answer.read.reading}
            />
          )}
        </Section>
      )}
      {companies ? (
        <BeginForm companies={companies} text={text} reply={refused?.reply ?? null} />
      ) : (
        <EnterForms text={text} refused={refused} />
      )}
    </Page>
  );
}
