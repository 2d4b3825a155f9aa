import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectTelling } from "#app/http/flash.server.ts";
import { formOf } from "#app/http/form-body.server.ts";
import { badRequest, found } from "#app/http/responses.ts";
import { entering } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { readSearch } from "#app/platform/pinyin.server.ts";
import { formatInstant } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { OneTimeLink } from "#app/ui/one-time-link.tsx";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import {
  adminUser,
  districtBodies,
  organizationsNamed,
} from "#db/queries/identity/users.server.ts";
import { titled } from "../../titled.ts";
import { AccountPill } from "../account-pill.tsx";
import { Account } from "./account.tsx";
import { accountAct, inviteToRole, isAccountAct, passwordLink, removeRole } from "./acts.server.ts";
import { UserHistory } from "./history.tsx";
import { Roles } from "./roles.tsx";

export const meta: MetaFunction = titled<{ user: { name: string } }>((_, data) => data?.user.name);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await entering(args, "desk:admin");
  const user = found(await adminUser(db.read, args.params.id ?? ""));
  const q = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
  const bodies = await districtBodies(db.read);
  return {
    user,
    q,
    self: user.id === actor.userId,
    /** Organizations to give a role in: the district bodies until a name is searched. */
    organizations: q
      ? await organizationsNamed(db.read, readSearch(q))
      : bodies.map((body) => ({ ...body, kind: "district" as const })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const here = await entering(args, "desk:admin");
  const form = await formOf(args.request);
  const userId = args.params.id ?? "";
  const post = { here, userId, form };
  const act = form.get("act");
  if (act === "add") {
    const { status, ...answer } = await inviteToRole(post);
    return data({ message: null, kind: "invited" as const, ...answer }, { status });
  }
  if (act === "reset") {
    const { ok, message, status } = await passwordLink(post);
    return ok
      ? data({ message: null, kind: "reset" as const, link: message, reply: null })
      : refused(message, status);
  }
  if (act !== "remove" && !isAccountAct(act)) throw badRequest();
  const answer = await (act === "remove" ? removeRole(post) : accountAct(post, act));
  if (!answer.ok) return refused(answer.message, answer.status);
  return redirectTelling(`/admin/users/${userId}`, {
    context: args.context,
    key: `admin.told.${act}`,
  });
}

function refused(message: string, status: number) {
  return data({ message, kind: null, link: null, reply: null }, { status });
}

export default function User() {
  const { user, q, self, organizations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <Page width="reading">
      <PageHeader
        crumbs={[{ label: t("admin.users"), href: "/admin" }]}
        title={user.name}
        meta={<AccountPill disabled={user.disabledAt !== null} />}
        lead={t("admin.user.lead", { email: user.email, at: formatInstant(user.createdAt) })}
      />
      {answer?.message && (
        <Notice tone="danger" live>
          {answer.message}
        </Notice>
      )}
      {answer?.link && (
        <OneTimeLink
          title={t(answer.kind === "reset" ? "admin.link.reset" : "admin.link.invited", {
            name: user.name,
          })}
          note={t(answer.kind === "reset" ? "admin.link.reset.note" : "invitations.link.note")}
          link={answer.link}
        />
      )}
      <Account user={user} self={self} />
      <Roles user={user} q={q} organizations={organizations} reply={answer?.reply ?? null} />
      <UserHistory history={user.history} />
    </Page>
  );
}
