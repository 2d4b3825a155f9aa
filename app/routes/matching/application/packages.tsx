import { Link } from "@remix-run/react";
import { Blocks } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import type { RefusedAsk } from "./ask-all.server.ts";
import { AskAll, type AskOutcome, AskOutcomes } from "./ask-all.tsx";
import type { NamedPackage } from "./named-packages.server.ts";

interface PackagesProps {
  packages: NamedPackage[];
  base: string;
  search: string;
  mayAsk: boolean;
  /** What came of asking all of one, where not all could be asked. */
  outcomes: AskOutcome[];
  /** The note that was refused, with what was typed. */
  refused: RefusedAsk | null;
}

/** Combinations that serve all needs at once, the best first. */
export function Packages({ packages, base, search, mayAsk, outcomes, refused }: PackagesProps) {
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
      {outcomes.length > 0 && <AskOutcomes outcomes={outcomes} />}
      <ol className="grid gap-3">
        {packages.map((each, index) => (
          <li key={each.key} className="grid gap-2 rounded-md border border-line bg-surface p-4">
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-base">{t("match.package", { number: index + 1 })}</h2>
              <span className="text-muted">
                {t("match.package.score")}{" "}
                <span className="font-semibold text-ink tabular-nums">{each.points}</span>
              </span>
            </div>
            <Items items={each.items} base={base} search={search} />
            <Links links={each.links} />
            {mayAsk && <AskAll {...each} refused={refused} />}
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
}: Pick<PackagesProps, "base" | "search"> & Pick<NamedPackage, "items">) {
  const { t } = useLanguage();
  return (
    <dl className="grid gap-x-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      {items.map(({ need, points, resource }) => (
        <div key={`${need} ${resource?.id}`} className="contents">
          <dt className="text-muted sm:py-1">{t(`need.${need}`)}</dt>
          <dd className="flex min-w-0 items-baseline justify-between gap-4 max-sm:pb-2 sm:py-1">
            {resource ? (
              <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                <Link
                  to={`${base}/matches/${resource.id}${search}`}
                  preventScrollReset
                  className="font-semibold wrap-anywhere text-accent-strong hover:underline"
                >
                  {resource.name}
                </Link>
                <span className="text-muted">{t(`kind.${resource.kind}`)}</span>
                <Deal resource={resource} />
              </span>
            ) : (
              <span className="text-muted">{t("match.package.open")}</span>
            )}
            <span className="shrink-0 tabular-nums">{points}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The deal that there is, or that nobody would answer. */
function Deal({ resource }: { resource: NonNullable<NamedPackage["items"][number]["resource"]> }) {
  const { t } = useLanguage();
  if (resource.dealId && resource.dealState) {
    return (
      <Link to={`/deals/${resource.dealId}`}>
        <StatusPill state={resource.dealState} />
      </Link>
    );
  }
  if (resource.answers) return null;
  return <span className="text-muted">{t("match.unclaimed")}</span>;
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
