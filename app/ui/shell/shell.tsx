import { useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "../classes.ts";
import type { ShellPerson } from "./account-menu.tsx";
import { Keys } from "./keys.tsx";
import type { NavGroup } from "./navigation.ts";
import { Rail } from "./rail.tsx";
import { useRowLinks } from "./row-links.ts";
import { TopBar } from "./top-bar.tsx";

export interface ShellProps {
  groups: readonly NavGroup[];
  /** Null for a visitor. */
  person: ShellPerson | null;
  theme: "light" | "dark" | null;
  unread: number;
  children: ReactNode;
}

/** The frame of every page: a rail beside the work of who is signed in, a bar above what visitors read. */
export function Shell(props: ShellProps) {
  const { person, children } = props;
  useRowLinks();
  return (
    <div
      className={classes(
        "min-h-dvh print:[--bar:0px]",
        person
          ? "[--bar:3.5rem] lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:[--bar:0px]"
          : "[--bar:3.5rem]",
      )}
    >
      <SkipLink />
      <GoingBar />
      <TopBar {...props} />
      {person && <Rail {...props} person={person} />}
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-6 lg:px-8">
        {children}
      </main>
      <Keys />
    </div>
  );
}

function SkipLink() {
  const { t } = useLanguage();
  return (
    <a
      href="#main"
      className="sr-only rounded-md bg-surface px-3 py-2 font-semibold focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:shadow-float"
    >
      {t("ui.skip")}
    </a>
  );
}

/** A thin line while the next page is on its way. */
function GoingBar() {
  const { state } = useNavigation();
  const { t } = useLanguage();
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 top-0 z-50 h-0.5">
      {state !== "idle" && (
        <>
          <span className="going block h-full w-2/5 bg-accent" />
          <span className="sr-only">{t("ui.loading")}</span>
        </>
      )}
    </div>
  );
}
