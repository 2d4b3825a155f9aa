import type { LoaderFunctionArgs } from "@remix-run/node";
import { desksOf } from "#app/http/desk.ts";
import { visit } from "#app/http/visit.server.ts";
import type { MessageKey } from "#app/platform/i18n/catalogue.ts";
import { searchLabel } from "#app/platform/pinyin.server.ts";
import { navigationFor } from "#app/ui/shell/navigation.ts";
import { ownRecords, type RecordPlace } from "./own-records.server.ts";

const SIGNED_IN: { to: string; label: MessageKey }[] = [
  { to: "/account", label: "ui.account" },
  { to: "/notifications", label: "ui.notifications" },
];
const VISITING: { to: string; label: MessageKey }[] = [
  { to: "/sign-in", label: "ui.signIn" },
  { to: "/register", label: "ui.register" },
];

/**
 * Every page that this person can go to, found by name, pinyin or initials: what the palette shows when it opens. With
 * `?q=` the records of the person's own desks that hold what was typed.
 */
export async function loader(args: LoaderFunctionArgs) {
  const typed = new URL(args.request.url).searchParams.get("q");
  if (typed !== null) return recordsFor(args, typed);
  const { actor, t } = await visit(args);
  const desks = actor ? desksOf(actor) : null;
  const items = navigationFor(desks, {}).flatMap((group) => group.items);
  return [...items, ...(actor ? SIGNED_IN : VISITING)].map(({ to, label }) => ({
    to,
    label: t(label),
    search: searchLabel(t(label)),
  }));
}

async function recordsFor(args: LoaderFunctionArgs, typed: string): Promise<RecordPlace[]> {
  const { actor, ...here } = await visit(args);
  return actor ? ownRecords({ ...here, actor }, typed) : [];
}
