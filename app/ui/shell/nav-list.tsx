import { Link, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "../classes.ts";
import { isCurrent, type NavGroup, type NavItem } from "./navigation.ts";

/** The places to go to, in groups, as the rail and the phone's menu show them. */
export function NavList({ groups }: { groups: readonly NavGroup[] }) {
  const { t } = useLanguage();
  return (
    <div className="grid gap-5">
      {groups.map(({ label, items }) => (
        <div key={label} className="grid gap-0.5">
          <p className="px-2 pb-1 text-xs text-muted">{t(label)}</p>
          <ul className="grid gap-px">
            {items.map((item) => (
              <li key={item.to}>
                <NavLink item={item} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function NavLink({ item }: { item: NavItem }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const current = isCurrent(item, pathname);
  const { icon: Icon, label, to, count } = item;
  return (
    <Link
      to={to}
      aria-current={current ? "page" : undefined}
      className={classes(
        "flex min-h-8 items-center gap-2.5 rounded-md px-2 max-lg:min-h-10",
        current
          ? "bg-accent-soft font-semibold text-accent-strong"
          : "text-muted hover:bg-sunken hover:text-ink",
      )}
    >
      <Icon aria-hidden size={16} className="shrink-0" />
      <span className="flex-1 truncate">{t(label)}</span>
      {count ? <span className="text-xs font-semibold tabular-nums">{count}</span> : null}
    </Link>
  );
}
