import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { can } from "#app/domain/identity/permissions.ts";
import { optionalText, version } from "#app/http/fields.ts";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerForm, parseForm } from "#app/http/forms.server.ts";
import { found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import {
  suspendOrganization,
  verifyOrganization,
} from "#app/services/registry/verify-organization.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { VerificationPill } from "#app/ui/status-pill.tsx";
import { organizationFile } from "#db/queries/monitoring/organizations.server.ts";
import { countChanges } from "#db/queries/registry/changes.server.ts";
import { namesakesOf } from "#db/queries/registry/own-organizations.server.ts";
import { titled } from "../../titled.ts";
import {
  Namesakes,
  OrganizationFacts,
  OrganizationPeople,
  OrganizationResources,
} from "./facts.tsx";
import { Verdict, VerdictHistory } from "./verdict.tsx";

export const meta: MetaFunction = titled<{ file: { organization: { name: string } } }>(
  (_, data) => data?.file.organization.name,
);

const schema = z.object({
  version,
  state: z.enum(["verified", "rejected", "suspended", "reinstated"]),
  note: optionalText(500),
});

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await signedIn(args);
  const file = found(await organizationFile(db.read, args.params.id ?? ""));
  const { id, area, kind } = file.organization;
  const subject = { kind: "organization" as const, id, area };
  if (kind === "district" || !can(actor, "organization:oversee", subject)) throw notFound();
  return {
    file,
    mayDecide: can(actor, "organization:decide", subject),
    changes: await countChanges(db.read, null, id),
    namesakes: (await namesakesOf(db.read, file.organization)).map((each) => ({
      ...each,
      // Of another district it is named, but its page is that district's.
      opens: can(actor, "organization:oversee", { ...each, kind: "organization" }),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const organizationId = args.params.id ?? "";
  const submission = parseForm(await formOf(args.request), { schema, t });
  if (submission.status !== "success") return data({ reply: submission.reply() }, { status: 422 });
  const { state, version, note } = submission.value;
  const ask = { actor, organizationId, version, note: note ?? "", now };
  const answer = await answerForm(submission, {
    t,
    run: () =>
      state === "verified" || state === "rejected"
        ? verifyOrganization(db, { ...ask, state })
        : suspendOrganization(db, { ...ask, suspended: state === "suspended" }),
  });
  if ("reply" in answer) return data({ reply: answer.reply }, { status: answer.status });
  return redirectTelling(`/district/organizations/${organizationId}`, {
    context: args.context,
    key: `district.organizations.told.${state}`,
  });
}

/** After a conflict the page shows what is saved now. */
export function shouldRevalidate() {
  return true;
}

export default function DistrictOrganization() {
  const { file, mayDecide, changes, namesakes } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>()?.reply ?? null;
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: t("district.organizations.title"), href: "/district/organizations" }]}
        title={file.organization.name}
        meta={
          <VerificationPill
            state={file.organization.verification}
            suspended={file.organization.suspendedAt !== null}
          />
        }
        lead={t(`organization-kind.${file.organization.kind}`)}
      />
      <OrganizationFacts file={file} />
      <Namesakes namesakes={namesakes} />
      <div className="grid gap-3 pt-3 empty:hidden">
        {changes > 0 && (
          <Notice
            action={
              <ButtonLink to={`/district/changes?organization=${file.organization.id}`}>
                {t("changes.see")}
              </ButtonLink>
            }
          >
            {t("changes.wait", { count: changes })}
          </Notice>
        )}
        {!mayDecide && <Notice tone="warning">{t("district.organizations.own")}</Notice>}
      </div>
      {mayDecide && <Verdict organization={file.organization} reply={reply} />}
      <VerdictHistory verdicts={file.verdicts} />
      <OrganizationPeople people={file.people} />
      <OrganizationResources file={file} />
    </Page>
  );
}
