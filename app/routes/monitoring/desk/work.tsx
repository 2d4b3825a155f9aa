import { Link } from "@remix-run/react";
import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatAgo, formatDue } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { WorkList } from "#db/queries/monitoring/work-list.server.ts";

interface Line {
  key: string;
  to: string;
  title: string;
  detail?: string | null;
  when: string;
}

/** What waits for staff, the oldest first; each kind links to its whole list. */
export function WorkSection({ work, now }: { work: WorkList; now: Date }) {
  const { t, locale } = useLanguage();
  const total =
    work.late.total +
    work.organizations.total +
    work.claims.total +
    work.changes.total +
    work.unmatched.total +
    work.wishes.total;
  return (
    <Section title={t("desk.work")} aside={t("desk.work.total", { count: total })}>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-2">
        <Group
          title={t("desk.late")}
          total={work.late.total}
          to="/district/deals?late=1&sort=due"
          lines={work.late.rows.map((deal) => ({
            key: deal.id,
            to: `/deals/${deal.id}`,
            title: `${deal.startup ?? t("district.elsewhere")} → ${deal.resource}`,
            detail: t(`state.${deal.state}`),
            when: deal.dueAt ? formatDue(deal.dueAt, now, locale) : "",
          }))}
          none={t("desk.late.none")}
        />
        <Group
          title={t("desk.organizations")}
          total={work.organizations.total}
          to="/district/organizations?verification=pending"
          lines={work.organizations.rows.map((row) => ({
            key: row.id,
            to: `/district/organizations/${row.id}`,
            title: row.name,
            detail: t(`organization-kind.${row.kind}`),
            when: formatAgo(row.updatedAt, now, locale),
          }))}
          none={t("desk.organizations.none")}
        />
        <Group
          title={t("desk.claims")}
          total={work.claims.total}
          to="/district/claims?state=pending"
          lines={work.claims.rows.map((row) => ({
            key: row.id,
            to: `/district/claims?state=pending#${row.id}`,
            title: row.resource,
            detail: row.organization,
            when: formatAgo(row.createdAt, now, locale),
          }))}
          none={t("desk.claims.none")}
        />
        <Group
          title={t("desk.changes")}
          total={work.changes.total}
          to="/district/changes"
          lines={work.changes.rows.map((row) => ({
            key: row.id,
            to: `/district/changes#${row.id}`,
            title: row.organization.name,
            detail: t(row.holder ? "changes.dispute" : `changes.field.${row.field}`),
            when: formatAgo(row.at, now, locale),
          }))}
          none={t("changes.none")}
        />
        <Group
          title={t("desk.unmatched")}
          total={work.unmatched.total}
          to="/district/applications?match=none"
          lines={work.unmatched.rows.map((row) => ({
            key: row.id,
            to: `/applications/${row.id}`,
            title: row.title || row.company,
            detail: row.title ? row.company : null,
            when: row.submittedAt ? formatAgo(row.submittedAt, now, locale) : "",
          }))}
          none={t("desk.unmatched.none")}
        />
        <Group
          title={t("desk.wishes")}
          total={work.wishes.total}
          to="/resources?state=named"
          lines={work.wishes.rows.map((row) => ({
            key: row.id,
            to: `/resources/${row.id}`,
            title: row.name,
            detail: [
              row.introduce > 0 && t("desk.wishes.introduce", { count: row.introduce }),
              row.claimed > 0 && t("desk.wishes.claimed", { count: row.claimed }),
            ]
              .filter(Boolean)
              .join(" · "),
            when: row.at ? formatAgo(row.at, now, locale) : "",
          }))}
          none={t("desk.wishes.none")}
        />
      </div>
    </Section>
  );
}

function Group({
  title,
  total,
  to,
  lines,
  none,
}: {
  title: string;
  total: number;
  to: string;
  lines: Line[];
  none: ReactNode;
}) {
  return (
    <div className="grid min-w-0 grid-cols-1 content-start gap-1">
      <h3 className="flex items-baseline justify-between gap-3 border-b border-line pb-1 text-sm">
        <Link to={to} className="hover:text-accent-strong hover:underline">
          {title}
        </Link>
        <Link
          to={to}
          aria-label={`${title} ${total}`}
          className="text-lg leading-none tabular-nums"
        >
          {total}
        </Link>
      </h3>
      {lines.length === 0 ? (
        <p className="flex items-center gap-1.5 py-1.5 text-muted">
          <CircleCheck aria-hidden size={14} className="shrink-0 text-success" />
          {none}
        </p>
      ) : (
        <ul className="grid">
          {lines.map((line) => (
            <li key={line.key} className="relative flex flex-wrap items-baseline gap-x-3 py-1.5">
              <span className="min-w-0 flex-[1_1_12rem]">
                <Link
                  to={line.to}
                  className="stretched block truncate hover:text-accent-strong hover:underline"
                >
                  {line.title}
                </Link>
                {line.detail && (
                  <span className="block truncate text-xs text-muted">{line.detail}</span>
                )}
              </span>
              <span className="shrink-0 text-xs text-muted tabular-nums">{line.when}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
