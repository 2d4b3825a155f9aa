import { useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Icon } from "../icon.tsx";
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
  const { icon, label, to, count } = item;
  return (
    <a href={to} aria-current={current ? "page" : undefined} className="nav-link">
      <Icon name={icon} size={16} />
      <span className="flex-1 truncate">{t(label)}</span>
      {count ? <span className="text-xs font-semibold">{count}</span> : null}
    </a>
  );
}
