import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { can } from "#app/domain/identity/permissions.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { badRequest, found, notFound } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { VerificationPill } from "#app/ui/status-pill.tsx";
import { invitationsFrom } from "#db/queries/identity/invitations.server.ts";
import { areaChoices } from "#db/queries/registry/areas.server.ts";
import { refusedChanges, waitingChanges } from "#db/queries/registry/changes.server.ts";
import {
  membersOf,
  organizationById,
  verificationHistory,
} from "#db/queries/registry/organization.server.ts";
import { titled } from "../../titled.ts";
import { areaOptions } from "../area-options.server.ts";
import { askVerification, edit } from "./acts.server.ts";
import { OwnChanges } from "./changes.tsx";
import { FactsForm, FactsView } from "./facts.tsx";
import { Members } from "./members.tsx";
import { invite, leave, remove, revoke } from "./people.server.ts";
import { Verification } from "./verification.tsx";

export const meta: MetaFunction = titled<{ organization: { name: string } }>(
  (_, data) => data?.organization.name,
);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = await signedIn(args);
  const organization = found(await organizationById(db.read, args.params.id ?? ""));
  const subject = { kind: "organization" as const, id: organization.id, area: organization.area };
  if (!can(actor, "organization:view", subject)) throw notFound();
  const mayInvite = can(actor, "organization:people", subject);
  return {
    organization,
    mayEdit: can(actor, "organization:edit", subject),
    mayInvite,
    me: actor.userId,
    areas: areaOptions(await areaChoices(db.read)),
    members: await membersOf(db.read, organization.id),
    invitations: mayInvite
      ? await invitationsFrom(db.read, { organizationId: organization.id, now })
      : [],
    history: await verificationHistory(db.read, organization.id),
    changes: {
      waiting: await waitingChanges(db.read, organization.id),
      refused: await refusedChanges(db.read, organization.id),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await signedIn(args);
  const form = await formOf(args.request);
  const post = { here, context: args.context, organizationId: args.params.id ?? "", form };
  switch (form.get("act")) {
    case "edit":
      return edit(post);
    case "invite":
      return invite(post);
    case "revoke":
      return revoke(post);
    case "leave":
      return leave(post);
    case "remove":
      return remove(post);
    case "verify":
      return askVerification(post);
    default:
      throw badRequest();
  }
}

/** A conflict shows what is saved now. */
export { afterEveryAnswer as shouldRevalidate } from "../../revalidation.ts";

export default function Organization() {
  const { organization, mayEdit, mayInvite, me, areas, members, invitations, history, changes } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        title={organization.name}
        meta={
          <VerificationPill
            state={organization.verification}
            suspended={organization.suspendedAt !== null}
          />
        }
        lead={t(`organization-kind.${organization.kind}`)}
        actions={
          mayInvite && (
            <ButtonLink to={`/organizations/${organization.id}/robot`}>
              {t("robot.title")}
            </ButtonLink>
          )
        }
      />
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <Verification
        organization={organization}
        history={history}
        mayAsk={mayEdit}
        codeWaits={changes.waiting.some(({ field }) => field === "creditCode")}
      />
      <OwnChanges {...changes} />
      {mayEdit ? (
        <FactsForm
          organization={organization}
          waiting={changes.waiting}
          areas={areas}
          answer={answer?.act === "edit" ? answer : null}
        />
      ) : (
        <FactsView organization={organization} />
      )}
      <Members
        members={members}
        invitations={invitations}
        kind={organization.kind}
        me={me}
        mayInvite={mayInvite}
        reply={answer?.act === "invite" ? answer.reply : null}
        invited={answer?.act === "invited" ? answer.invited : null}
      />
    </Page>
  );
}
