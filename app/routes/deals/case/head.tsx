import { Link, useSearchParams } from "@remix-run/react";
import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react";
import type { Neighbour } from "#app/http/neighbours.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { withParams } from "#app/ui/address.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { queueSearch } from "../queue/queue-params.ts";
import { Due } from "../queue/queue-table.tsx";
import { CASE_KEYS, KeyList } from "./key-list.tsx";
import type { CaseData } from "./route.tsx";

/** Between facts, at the end of a line rather than at the beginning of the next. */
const DOT = "\u00a0· ";

/** Where one is in the queue, and what this case is. */
export function CaseHead({ loaded }: { loaded: CaseData }) {
  const { t, locale } = useLanguage();
  const { deal, resource, teaser, applicant, asOf } = loaded;
  const anonymous = [
    teaser.sectors[0]?.[locale] ?? t("review.anonymous"),
    teaser.stage && t(`stage.${teaser.stage}`),
    teaser.area,
  ];
  return (
    <div className="grid gap-2">
      <CaseBar loaded={loaded} />
      <PageHeader
        title={
          applicant ? (
            applicant.company
          ) : (
            <span className="break-keep">{anonymous.filter(Boolean).join(DOT)}</span>
          )
        }
        meta={
          <>
            <StatusPill state={deal.state} />
            <Due row={deal} asOf={asOf} />
          </>
        }
        lead={
          <>
            {applicant?.title && <span className="block text-ink">{applicant.title}</span>}
            {t("case.for")} <TextLink to={`/resources/${resource.id}`}>{resource.name}</TextLink>
          </>
        }
      />
    </div>
  );
}

function CaseBar({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const [params] = useSearchParams();
  const { place, total, around } = loaded;
  return (
    <div className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 text-muted">
      <Link
        to={`/review${queueSearch(params)}`}
        className="-ml-2 inline-flex min-h-8 items-center gap-1 rounded-md px-2 hover:bg-sunken hover:text-ink xl:hidden"
      >
        <ArrowLeft aria-hidden size={16} />
        {t("case.back")}
      </Link>
      <div className="flex items-center gap-1">
        <Step to={around.previous} label={t("case.previous")} keyName="k" />
        <Step to={around.next} label={t("case.next")} keyName="j" />
        {place !== null && (
          <span className="pl-1 text-xs">{t("case.position", { at: place, total })}</span>
        )}
      </div>
      <KeyList keys={CASE_KEYS} />
    </div>
  );
}

function Step({ to, label, keyName }: { to: Neighbour | null; label: string; keyName: "j" | "k" }) {
  const [params] = useSearchParams();
  const Icon = keyName === "j" ? ChevronDown : ChevronUp;
  const look = "inline-flex min-h-8 items-center gap-1 rounded-md px-2";
  if (!to) return null;
  const kept = new URLSearchParams(queueSearch(params));
  return (
    <Link
      to={`/review/${to.id}${withParams(kept, { page: to.page > 1 ? to.page : null })}`}
      data-key={keyName}
      aria-keyshortcuts={keyName}
      className={`${look} hover:bg-sunken hover:text-ink`}
    >
      <Icon aria-hidden size={16} />
      {label}
    </Link>
  );
}
