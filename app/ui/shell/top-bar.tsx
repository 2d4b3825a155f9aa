import { useLocation } from "@remix-run/react";
import { Menu } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "../button.tsx";
import { classes } from "../classes.ts";
import { useClosingDetails } from "../closing-details.ts";
import { AccountRows, NotificationsLink, PersonLines } from "./account-menu.tsx";
import { Brand } from "./brand.tsx";
import { NavList } from "./nav-list.tsx";
import { isCurrent } from "./navigation.ts";
import { LanguageSwitch, ThemeSwitch } from "./preferences.tsx";
import type { ShellProps } from "./shell.tsx";

/** The bar on top: for visitors on every screen, for who is signed in on small ones. */
export function TopBar(props: ShellProps) {
  const { groups, person, theme, unread } = props;
  return (
    <header
      className={classes(
        "no-print sticky top-0 z-20 border-b border-line bg-surface",
        person && "lg:hidden",
      )}
    >
      <div className="mx-auto flex h-14 max-w-[74rem] items-center gap-6 px-4 sm:px-6 lg:px-8">
        <Brand />
        {!person && <WideLinks groups={groups} />}
        <div className="ml-auto flex items-center gap-1">
          {person ? (
            <NotificationsLink unread={unread} />
          ) : (
            <>
              <div className="mr-2 flex gap-2 max-lg:hidden">
                <LanguageSwitch />
                <ThemeSwitch theme={theme} />
              </div>
              <SignInLinks />
            </>
          )}
          <PhoneMenu {...props} />
        </div>
      </div>
    </header>
  );
}

function WideLinks({ groups }: Pick<ShellProps, "groups">) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t("ui.navigation")} className="max-lg:hidden">
      <ul className="flex gap-1">
        {groups
          .flatMap((group) => group.items)
          .filter((item) => item.to !== "/")
          .map((item) => (
            <li key={item.to}>
              <a
                href={item.to}
                aria-current={isCurrent(item, pathname) ? "page" : undefined}
                className="nav-link px-3"
              >
                {t(item.label)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

function SignInLinks() {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const here = pathname === "/" || /^\/(sign-in|register)/.test(pathname) ? "" : pathname + search;
  const to = here ? `?to=${encodeURIComponent(here)}` : "";
  return (
    <>
      <ButtonLink to={`/sign-in${to}`} variant="quiet">
        {t("ui.signIn")}
      </ButtonLink>
      <ButtonLink to={`/register${to}`} className="max-sm:hidden">
        {t("ui.register")}
      </ButtonLink>
    </>
  );
}

/** All there is, behind one button; a `details`, so that it opens without script. */
function PhoneMenu({ groups, person, theme }: ShellProps) {
  const { t } = useLanguage();
  const menu = useClosingDetails();
  return (
    <details ref={menu} className="lg:hidden">
      <summary
        aria-label={t("ui.menu")}
        className="inline-flex size-10 items-center justify-center rounded-md list-none text-muted hover:bg-sunken hover:text-ink"
      >
        <Menu aria-hidden size={20} />
      </summary>
      <div className="absolute inset-x-0 top-full max-h-[calc(100dvh-3.5rem)] overflow-y-auto border-b border-line bg-surface px-3 py-4 shadow-float">
        <nav aria-label={t("ui.navigation")}>
          <NavList groups={groups} />
        </nav>
        <div className="mt-4 grid gap-1 border-t border-line pt-4">
          {person ? (
            <>
              <div className="px-2 pb-1">
                <PersonLines person={person} />
              </div>
              <AccountRows theme={theme} />
            </>
          ) : (
            <>
              <ButtonLink to="/register" className="mb-2 min-h-10 sm:hidden">
                {t("ui.register")}
              </ButtonLink>
              <div className="flex flex-wrap items-center justify-between gap-2 px-2">
                <LanguageSwitch />
                <ThemeSwitch theme={theme} />
              </div>
            </>
          )}
        </div>
      </div>
    </details>
  );
}
