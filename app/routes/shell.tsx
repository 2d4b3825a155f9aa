import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useRouteError, useRouteLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { desksOf } from "#app/http/desk.ts";
import { readFlash } from "#app/http/flash.server.ts";
import { visit } from "#app/http/visit.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { useLive } from "#app/ui/live/use-live.ts";
import { navigationFor } from "#app/ui/shell/navigation.ts";
import { Shell } from "#app/ui/shell/shell.tsx";
import { Toast } from "#app/ui/toast.tsx";
import { unreadCount, waitingFor } from "#db/queries/identity/waiting.server.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { actor, db, t, theme } = await visit(args);
  const { flash, headers } = await readFlash(args.request, { context: args.context, t });
  if (!actor) {
    const none = { person: null, desks: null, unread: 0, waiting: {} };
    return data({ ...none, flash, theme }, { headers });
  }
  const [unread, waiting] = await Promise.all([
    unreadCount(db.read, actor.userId),
    waitingFor(db.read, actor),
  ]);
  const desks = desksOf(actor);
  return data(
    {
      flash,
      desks,
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

type ShellData = ReturnType<typeof useLoaderData<typeof loader>>;

function Frame({ data, children }: { data: ShellData; children: ReactNode }) {
  const { person, theme, unread, desks, waiting } = data;
  useLive(person?.email ?? null);
  const groups = navigationFor(desks, waiting);
  return (
    <Shell person={person} theme={theme} unread={unread} groups={groups}>
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
