import { Form, Link } from "@remix-run/react";
import { Bell, ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { useClosingDetails } from "../closing-details.ts";
import { LanguageSwitch, ThemeSwitch } from "./preferences.tsx";

export interface ShellPerson {
  name: string;
  email: string;
  /** The organization they work for, if any. */
  organization: string | null;
}

const ROW =
  "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 text-left hover:bg-sunken hover:text-ink";

/** The person at the foot of the rail; opens upwards. Works without script. */
export function AccountMenu({
  person,
  theme,
}: {
  person: ShellPerson;
  theme: "light" | "dark" | null;
}) {
  const { t } = useLanguage();
  const menu = useClosingDetails();
  return (
    <details ref={menu} className="group relative">
      <summary className="flex items-center gap-2.5 rounded-md p-2 list-none hover:bg-sunken">
        <Initial name={person.name} />
        <PersonLines person={person} />
        <ChevronsUpDown aria-hidden size={14} className="shrink-0 text-muted" />
      </summary>
      <div className="absolute bottom-full left-0 z-30 mb-1 grid w-64 gap-1 rounded-md border border-line bg-surface p-2 shadow-float">
        <AccountRows theme={theme} />
        <span className="sr-only">{t("ui.account")}</span>
      </div>
    </details>
  );
}

/** The rows themselves; the phone's menu shows them too. */
export function AccountRows({ theme }: { theme: "light" | "dark" | null }) {
  const { t } = useLanguage();
  return (
    <>
      <Link to="/account" className={ROW}>
        <UserRound aria-hidden size={16} className="text-muted" />
        {t("ui.account")}
      </Link>
      <div className="flex flex-wrap items-center justify-between gap-2 px-2 py-1">
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
      </div>
      <Form method="post" action="/sign-out">
        <button type="submit" className={ROW}>
          <LogOut aria-hidden size={16} className="text-muted" />
          {t("ui.signOut")}
        </button>
      </Form>
    </>
  );
}

export function PersonLines({ person }: { person: ShellPerson }) {
  return (
    <span className="grid min-w-0 flex-1 leading-tight">
      <span className="truncate font-semibold">{person.name}</span>
      <span className="truncate text-xs text-muted">{person.organization ?? person.email}</span>
    </span>
  );
}

function Initial({ name }: { name: string }) {
  return (
    <span
      aria-hidden
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent-strong"
    >
      {[...name.trim()][0]?.toUpperCase() ?? "?"}
    </span>
  );
}

/** The bell, with how many notifications wait. */
export function NotificationsLink({ unread }: { unread: number }) {
  const { t } = useLanguage();
  const label =
    unread > 0 ? t("ui.notifications.unread", { count: unread }) : t("ui.notifications");
  return (
    <Link
      to="/notifications"
      title={label}
      aria-label={label}
      className="relative inline-flex size-9 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
    >
      <Bell aria-hidden size={18} />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-accent px-1 text-[0.625rem] leading-none font-semibold text-on-accent"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
