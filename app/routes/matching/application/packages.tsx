import { Link } from "@remix-run/react";
import { Blocks } from "lucide-react";
import { totalPoints } from "#app/domain/matching/shown-score.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { NamedPackage } from "./named-packages.server.ts";

interface PackagesProps {
  packages: NamedPackage[];
  base: string;
  search: string;
}

/** Combinations that serve all needs at once, the best first. */
export function Packages({ packages, base, search }: PackagesProps) {
  const { t } = useLanguage();
  if (packages.length === 0) {
    return (
      <EmptyState
        icon={Blocks}
        title={t("match.packages.none")}
        action={<ButtonLink to={base}>{t("match.show-all")}</ButtonLink>}
      />
    );
  }
  return (
    <div className="grid gap-3">
      <p className="text-muted">{t("match.packages.lead")}</p>
      <ol className="grid gap-3">
        {packages.map((each, index) => (
          <li key={each.key} className="grid gap-2 rounded-md border border-line bg-surface p-4">
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-base">{t("match.package", { number: index + 1 })}</h2>
              <span className="text-muted">
                {t("match.package.score")}{" "}
                <span className="font-semibold text-ink tabular-nums">
                  {totalPoints(each.score)}
                </span>
              </span>
            </div>
            <Items items={each.items} base={base} search={search} />
            <Links links={each.links} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Items({
  items,
  base,
  search,
}: Omit<PackagesProps, "packages"> & Pick<NamedPackage, "items">) {
  const { t } = useLanguage();
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      {items.map(({ need, resource }) => (
        <div key={need} className="contents">
          <dt className="text-muted sm:py-1">{t(`need.${need}`)}</dt>
          <dd className="min-w-0 max-sm:pb-2 sm:py-1">
            {resource ? (
              <>
                <Link
                  to={`${base}/matches/${resource.id}${search}`}
                  preventScrollReset
                  className="font-semibold wrap-anywhere text-accent-strong hover:underline"
                >
                  {resource.name}
                </Link>
                <span className="ml-2 text-muted">{t(`kind.${resource.kind}`)}</span>
              </>
            ) : (
              <span className="text-muted">{t("match.package.open")}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Links({ links }: Pick<NamedPackage, "links">) {
  const { t } = useLanguage();
  if (links.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-sm text-muted">
      {links.map(({ one, other, link }) => (
        <li key={`${one}+${other}`}>{t(`match.link.${link}`, { one, other })}</li>
      ))}
    </ul>
  );
}
