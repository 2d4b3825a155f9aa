import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { isUnderWay } from "#app/domain/imports/course.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import {
  askUndo,
  cancelImport,
  confirmImport,
  remapImport,
} from "#app/services/imports/import-course.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { titled } from "../../titled.ts";
import { Course } from "./course.tsx";
import { Errors } from "./errors.tsx";
import { chosenIn, Mapping } from "./mapping.tsx";
import { importView } from "./view.server.ts";

export const meta: MetaFunction = titled("import.title");

export async function loader(args: LoaderFunctionArgs) {
  return importView(args);
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await entering(args, "desk:imports");
  const form = await formOf(args.request);
  const importId = args.params.id ?? "";
  const act = { actor, importId, now };
  const intent = String(form.get("intent") ?? "");
  const answer = await answerAct(t, async () => {
    if (intent === "remap") {
      const takeFile = form.get("takeFile") === "on";
      await remapImport(db, { ...act, chosen: chosenIn(form), takeFile });
    } else if (intent === "cancel") await cancelImport(db, act);
    else if (intent === "undo") await askUndo(db, act);
    else await confirmImport(db, { ...act, allOrNothing: form.get("allOrNothing") === "on" });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  return redirect(`/imports/${importId}`);
}

const LOOK_AGAIN_MS = 1_500;

export default function Import() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const { revalidate } = useRevalidator();
  const waits = isUnderWay(view.state);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(revalidate, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waits, revalidate]);
  return (
    <Page>
      <PageHeader
        title={view.fileName}
        meta={<span className="text-muted">{t(`import.kind.${view.kind}`)}</span>}
        crumbs={[{ label: t("import.title"), href: "/imports" }]}
      />
      <div className="grid gap-8">
        {answer?.message && (
          <Notice tone="danger" live>
            {answer.message}
          </Notice>
        )}
        {view.fault && <Notice tone="danger">{view.fault}</Notice>}
        <Course view={view} />
        {view.notes.length > 0 && (
          <ul className="grid gap-1 text-sm text-muted">
            {view.notes.map(({ note, value }) => (
              <li key={note + value}>{t(`import.note.${note}`, { value })}</li>
            ))}
          </ul>
        )}
        {view.state !== "undone" && view.groups.length > 0 && <Errors groups={view.groups} />}
        {(view.state === "checked" || view.state === "refused") && view.tables.length > 0 && (
          <Mapping view={view} />
        )}
      </div>
    </Page>
  );
}
