import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { can } from "#app/domain/identity/permissions.ts";
import { readFlash } from "#app/http/flash.server.ts";
import { visit } from "#app/http/visit.server.ts";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import type { Translate } from "#app/platform/i18n/translate.ts";
import { searchText } from "#app/platform/pinyin.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { type Desks, navigationFor } from "#app/ui/shell/navigation.ts";
import { Shell } from "#app/ui/shell/shell.tsx";
import { Toast } from "#app/ui/toast.tsx";
import { unreadCount, waitingFor } from "#db/queries/identity/waiting.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, db, t, theme } = await visit(args);
  const { flash, headers } = await readFlash(args.request, { context: args.context, t });
  if (!actor) {
    const none = { person: null, desks: null, unread: 0, waiting: {} };
    return data({ ...none, flash, theme, places: placesFor(null, t) }, { headers });
  }
  const none = { kind: "none" } as const;
  const [unread, waiting] = await Promise.all([
    unreadCount(db.read, actor.userId),
    waitingFor(db.read, actor),
  ]);
  const desks = {
    founder: can(actor, "desk:founder", none),
    provider: can(actor, "desk:provider", none),
    district: can(actor, "desk:district", none),
    admin: can(actor, "desk:admin", none),
  };
  return data(
    {
      flash,
      desks,
      places: placesFor(desks, t),
      theme,
      unread,
      waiting,
      person: {
        name: actor.name,
        email: actor.email,
        organization: actor.memberships[0]?.organizationName ?? null,
      },
    },
    { headers },
  );
}

/** Every page that this person can go to, found by name, pinyin or initials. */
function placesFor(desks: Desks | null, t: Translate) {
  const items = navigationFor(desks, {}).flatMap((group) => group.items);
  const own: { to: string; label: MessageKey }[] = desks
    ? [
        { to: "/account", label: "ui.account" },
        { to: "/notifications", label: "ui.notifications" },
      ]
    : [
        { to: "/sign-in", label: "ui.signIn" },
        { to: "/register", label: "ui.register" },
      ];
  return [...items, ...own].map(({ to, label }) => ({
    to,
    label: t(label),
    search: spelled(t(label)),
  }));
}

const spellings = new Map<string, string>();

/** Spelling out takes a millisecond, and the names are few. */
function spelled(name: string): string {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const made = searchText(name);
  spellings.set(name, made);
  return made;
}

type ShellData = ReturnType<typeof useLoaderData<typeof loader>>;

function Frame({ data, children }: { data: ShellData; children: ReactNode }) {
  const { person, theme, unread, desks, waiting, places } = data;
  const groups = navigationFor(desks, waiting);
  return (
    <Shell person={person} theme={theme} unread={unread} groups={groups} places={places}>
      {children}
    </Shell>
  );
}

export default function ShellRoute() {
  const data = useLoaderData<typeof loader>();
  return (
    <Frame data={data}>
      <Outlet />
      {data.flash && <Toast id={data.flash.id}>{data.flash.message}</Toast>}
    </Frame>
  );
}

/** A page that failed or is not there, in the frame where that could still be loaded. */
export function ErrorBoundary() {
  const error = useRouteError();
  const data = useRouteLoaderData<typeof loader>("routes/shell");
  const page = <ErrorPage error={error} />;
  return data ? <Frame data={data}>{page}</Frame> : page;
}
