import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FilePen } from "lucide-react";
import { z } from "zod";
import { optionalText, text } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { decideChange } from "#app/services/registry/decide-change.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { titled } from "../../titled.ts";
import { Change } from "./change.tsx";
import { changeList } from "./list.server.ts";

export const meta: MetaFunction = titled("changes.title");

const schema = z.object({
  changeId: text(40),
  verdict: z.enum(["approve", "refuse"]),
  note: optionalText(500),
});

export async function loader(args: LoaderFunctionArgs) {
  return changeList(args);
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const form = await formOf(args.request);
  const submission = parseForm(form, { schema, t });
  const changeId = String(form.get("changeId") ?? "");
  if (submission.status !== "success") {
    return data({ changeId, reply: submission.reply() }, { status: 422 });
  }
  const { verdict, note } = submission.value;
  const answer = await answerForm(submission, {
    t,
    run: () =>
      decideChange(db, { actor, changeId, approve: verdict === "approve", note: note ?? "", now }),
  });
  if ("reply" in answer) {
    return data({ changeId, reply: answer.reply }, { status: answer.status });
  }
  return redirectTelling(`/district/changes${new URL(args.request.url).search}`, {
    context: args.context,
    key: `changes.told.${answer.value}`,
  });
}

/** After a refusal the list shows what is saved now. */
export function shouldRevalidate() {
  return true;
}

export default function Changes() {
  const { rows, total, params, staff } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  const one = params.filters.organization?.length === 1;
  return (
    <Page>
      <PageHeader
        title={t("changes.title")}
        lead={t("changes.lead")}
        actions={one && <ButtonLink to="/district/changes">{t("changes.all")}</ButtonLink>}
      />
      {rows.length === 0 ? (
        <EmptyState
          icon={FilePen}
          title={t("changes.none")}
          action={staff && <ButtonLink to="/district">{t("district.back")}</ButtonLink>}
        />
      ) : (
        <ul className="grid border-t border-line">
          {rows.map((change) => (
            <Change
              key={change.id}
              change={change}
              reply={answer?.changeId === change.id ? answer.reply : null}
            />
          ))}
        </ul>
      )}
      {total > 0 && <Pagination page={params.page} pageSize={params.pageSize} total={total} />}
    </Page>
  );
}
