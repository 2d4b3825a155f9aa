import { AlarmClock, Building2, Workflow } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { leverPath } from "../../monitoring/lever/case-path.ts";

/** What staff of the applicant's district are told beside the application. */
export interface Overseen {
  company: string;
  /** The company's file, where they may open it: a company of another district has one there. */
  file: string | null;
  area: string | null;
  text: string;
}

/** Who applies, and what staff can do about it: nothing in the founder's name. */
export function StaffView({ id, overseen }: { id: string; overseen: Overseen }) {
  const { t } = useLanguage();
  const { company, file, area, text } = overseen;
  return (
    <Card className="mb-4 grid gap-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="text-muted">{t("match.staff.company")}</span>
        <span className="font-semibold wrap-anywhere">
          {file ? <TextLink to={file}>{company}</TextLink> : company}
        </span>
        {area && <span className="text-muted">{area}</span>}
      </p>
      <details>
        <summary className="leading-8 text-muted hover:text-ink">{t("match.staff.text")}</summary>
        <p className="max-w-reading pt-1 whitespace-pre-line wrap-anywhere">{text}</p>
      </details>
      <p className="text-muted">{t("match.staff.may")}</p>
      <div className="no-print flex flex-wrap gap-2">
        <ButtonLink to={`/district/deals?application=${id}`} icon={Workflow}>
          {t("match.staff.deals")}
        </ButtonLink>
        <ButtonLink to={leverPath("application", id)} icon={AlarmClock}>
          {t("lever.introduce")}
        </ButtonLink>
        {file && (
          <ButtonLink to={file} icon={Building2}>
            {t("match.staff.file")}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}
