import { useLanguage } from "#app/platform/i18n/context.tsx";
import { AccountMenu, NotificationsLink, type ShellPerson } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { NavList } from "./nav-list.tsx";
import type { ShellProps } from "./shell.tsx";

/** The left rail of who is signed in: mark, places, person. Hidden on small screens. */
export function Rail({
  groups,
  person,
  theme,
  unread,
}: Omit<ShellProps, "person"> & { person: ShellPerson }) {
  const { t } = useLanguage();
  return (
    <header className="no-print sticky top-0 flex h-dvh flex-col border-r border-line bg-surface max-lg:hidden">
      <div className="flex h-14 shrink-0 items-center justify-between pr-2 pl-4">
        <Brand />
        <NotificationsLink unread={unread} />
      </div>
      <nav
        aria-label={t("ui.navigation")}
        className="min-h-0 flex-1 overflow-y-auto px-2 pt-3 pb-4"
      >
        <NavList groups={groups} />
      </nav>
      <div className="shrink-0 border-t border-line p-2">
        <AccountMenu person={person} theme={theme} />
      </div>
    </header>
  );
}
