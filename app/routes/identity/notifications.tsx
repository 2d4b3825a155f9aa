import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { BellOff } from "lucide-react";
import { formOf } from "#app/http/form-body.server.ts";
import { answerAct } from "#app/http/forms.server.ts";
import { listParams } from "#app/http/list-params.ts";
import { notFound, safePath } from "#app/http/responses.ts";
import { signedIn } from "#app/http/visit.server.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { noticeWords } from "#app/platform/notice-words.ts";
import { markAllRead, markRead } from "#app/services/identity/mark-read.server.ts";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { formatAgo, formatInstant } from "#app/ui/format.ts";
import { Page } from "#app/ui/page.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { type NotificationRow, notificationsOf } from "#db/queries/identity/account.server.ts";
import { unreadCount } from "#db/queries/identity/waiting.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const params = listParams(new URL(args.request.url), {
    sorts: ["at"],
    defaultSort: "at",
    filters: { show: ["unread"] },
  });
  const unreadOnly = params.filters.show?.includes("unread") ?? false;
  const { userId } = actor;
  const [list, unread] = await Promise.all([
    notificationsOf(db.read, { ...params, userId, unreadOnly }),
    unreadCount(db.read, userId),
  ]);
  const title = `${t("notifications.title")} · ${t("app.name")}`;
  return { ...list, params, unread, unreadOnly, now, title };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor, now, t } = await signedIn(args);
  const form = await formOf(args.request);
  const id = form.get("open");
  if (typeof id === "string") {
    const answer = await answerAct(t, () => markRead(db, { actor, notificationId: id, now }));
    if (!answer.ok) throw notFound();
    return redirect(safePath(answer.message, "/notifications"));
  }
  await markAllRead(db, { actor, now });
  return redirect("/notifications");
}

export default function Notifications() {
  const { t } = useLanguage();
  const { rows, total, params, unread, unreadOnly } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title={t("notifications.title")}
        actions={
          unread > 0 && (
            <Form method="post">
              <SubmitButton name="all" value="read">
                {t("notifications.readAll")}
              </SubmitButton>
            </Form>
          )
        }
      />
      <Tabs
        label={t("notifications.title")}
        tabs={[
          { to: "/notifications", label: t("notifications.all"), current: !unreadOnly },
          {
            to: "?show=unread",
            label: t("notifications.unread"),
            count: unread,
            current: unreadOnly,
          },
        ]}
      />
      {rows.length === 0 ? (
        <div className="pt-4">
          <EmptyState
            icon={BellOff}
            title={t(unreadOnly ? "notifications.noUnread" : "notifications.empty")}
            action={<ButtonLink to="/resources">{t("nav.resources")}</ButtonLink>}
          />
        </div>
      ) : (
        <>
          <Form method="post" className="grid">
            {rows.map((row) => (
              <Line key={row.id} row={row} />
            ))}
          </Form>
          <Pagination page={params.page} pageSize={params.pageSize} total={total} />
        </>
      )}
    </Page>
  );
}

/** A button, since opening it marks it as read. */
function Line({ row }: { row: NotificationRow }) {
  const { t, locale } = useLanguage();
  const { now } = useLoaderData<typeof loader>();
  const fresh = row.readAt === null;
  return (
    <button
      type="submit"
      name="open"
      value={row.id}
      className="flex items-start gap-3 border-b border-line px-1 py-3 text-left hover:bg-sunken/60"
    >
      <span
        aria-hidden
        className={classes(
          "mt-[0.55em] size-2 shrink-0 rounded-full",
          fresh ? "bg-accent" : "bg-transparent",
        )}
      />
      <span className={classes("min-w-0 flex-1", fresh ? "font-semibold" : "text-muted")}>
        {noticeWords(row, t)}
        {fresh && <span className="sr-only">{t("notifications.new")}</span>}
      </span>
      <time
        dateTime={new Date(row.createdAt).toISOString()}
        title={formatInstant(row.createdAt)}
        className="shrink-0 text-xs leading-6 text-muted"
      >
        {formatAgo(row.createdAt, now, locale)}
      </time>
    </button>
  );
}
