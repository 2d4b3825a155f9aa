import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { badRequest } from "#app/http/responses.ts";
import { signedIn, visit } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import {
  acceptInvitation,
  declineInvitation,
} from "#app/services/identity/answer-invitation.server.ts";
import { linkInForce } from "#app/services/identity/links.server.ts";
import { Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { invitationById } from "#db/queries/identity/invitations.server.ts";
import { titled } from "../titled.ts";
import { NarrowPage } from "./narrow-page.tsx";
import { tokenOf } from "./token.ts";

export const meta: MetaFunction = titled("identity.join.title");

/** Looks the same whether the address has an account or not: who has sent the link could open it too. */
export async function loader(args: LoaderFunctionArgs) {
  const { db, now, actor } = await visit(args);
  const token = tokenOf(args.request);
  const link = await linkInForce(db.read, { token, purpose: "join", now });
  const invitation = link && (await invitationById(db.read, { id: link.id, now }));
  if (!link || !invitation) return data({ invitation: null }, { status: 410 });
  const { organization, role, by, expiresAt } = invitation;
  return data({
    invitation: { organization, role, by, expiresAt, email: link.email },
    back: `?to=${encodeURIComponent(`/join?token=${token}`)}`,
    me: actor?.email ?? null,
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const key = { token: tokenOf(args.request) };
  const act = (await formOf(args.request)).get("act");
  if (act !== "accept" && act !== "decline") throw badRequest();
  const answer = await answerAct(t, async () => {
    if (act === "accept") return acceptInvitation(db, { actor, key, now });
    await declineInvitation(db, { actor, key, now });
    return "";
  });
  if (!answer.ok) return data({ message: answer.message }, { status: answer.status });
  const to = act === "accept" ? `/organizations/${answer.message}` : "/account";
  return redirectTelling(to, {
    context: args.context,
    key: act === "accept" ? "identity.join.accepted" : "identity.join.declined",
  });
}

export default function Join() {
  const { t } = useLanguage();
  const loaded = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!loaded.invitation) {
    return (
      <NarrowPage
        title={t("identity.link-ended.title")}
        lead={t("identity.link-ended.join")}
        after={<TextLink to="/account">{t("account.title")}</TextLink>}
      />
    );
  }
  const { organization, role, by, email, expiresAt } = loaded.invitation;
  return (
    <NarrowPage
      title={t("identity.join.title")}
      lead={t("identity.join.lead", { organization })}
      after={<p>{t("identity.join.after")}</p>}
    >
      {answer && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      <FactList
        facts={[
          { label: t("members.role"), value: t(`role.${role}`) },
          { label: t("identity.join.by"), value: by },
          { label: t("identity.join.for"), value: email },
          { label: t("identity.join.until"), value: formatInstant(expiresAt) },
        ]}
      />
      {loaded.me === email ? <Answer /> : <Door {...loaded} email={email ?? ""} />}
    </NarrowPage>
  );
}

function Answer() {
  const { t } = useLanguage();
  return (
    <Form method="post" className="flex flex-wrap gap-2">
      <SubmitButton name="act" value="accept" variant="primary" className="min-h-10">
        {t("identity.join.accept")}
      </SubmitButton>
      <Button name="act" value="decline" className="min-h-10">
        {t("identity.join.decline")}
      </Button>
    </Form>
  );
}

/** Who is not signed in, or as somebody else, does so first and comes back. */
function Door({ me, back, email }: { me: string | null; back: string; email: string }) {
  const { t } = useLanguage();
  if (me !== null) {
    return (
      <Notice tone="warning" title={t("identity.join.other", { me, email })}>
        <Form method="post" action="/sign-out">
          <Button>{t("ui.signOut")}</Button>
        </Form>
      </Notice>
    );
  }
  return (
    <div className="grid gap-2">
      <p>{t("identity.join.sign-in", { email })}</p>
      <p className="flex flex-wrap gap-2">
        <ButtonLink to={`/sign-in${back}`} variant="primary">
          {t("identity.signIn.title")}
        </ButtonLink>
        <ButtonLink to={`/register${back}`}>{t("identity.register.title")}</ButtonLink>
      </p>
    </div>
  );
}
