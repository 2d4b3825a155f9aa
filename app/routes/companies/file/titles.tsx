import { Form } from "@remix-run/react";
import { daysBetween, daysMeant } from "#app/domain/companies/conditions/days.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatMoney } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { titleName } from "../words.ts";
import type { FileView } from "./load.server.ts";

type Title = FileView["credentials"][number];

/** Titles held and held once, with the days that are left. */
export function Titles({ view }: { view: FileView }) {
  const language = useLanguage();
  const { t } = language;
  const own = view.viewer === "own";
  return (
    <Section
      title={t("company.titles")}
      aside={
        own && (
          <ButtonLink size="small" to={`/companies/${view.company.id}/titles/new`}>
            {t("company.titles.add")}
          </ButtonLink>
        )
      }
    >
      {view.credentials.length === 0 ? (
        <p className="text-muted">{t("company.titles.none")}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {view.credentials.map((title) => (
            <li key={title.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
              <span className="min-w-0 flex-1 basis-56">
                {titleName(title.kind, language)}
                {title.number && <span className="ml-2 text-sm text-muted">{title.number}</span>}
                <span className="block text-xs text-muted">
                  {t(`company.mark.${title.mark}`)}
                  {title.validTo && ` · ${t("company.rung.until", { day: title.validTo })}`}
                </span>
              </span>
              <TimeLeft title={title} asOf={view.asOf} />
              {own && (
                <Confirm
                  label={t("company.titles.remove")}
                  variant="quiet"
                  size="small"
                  align="end"
                  question={t("company.titles.remove.ask", {
                    name: titleName(title.kind, language),
                  })}
                >
                  <Form method="post">
                    <input type="hidden" name="act" value="remove-title" />
                    <Button name="credentialId" value={title.id} variant="danger">
                      {t("company.titles.remove")}
                    </Button>
                  </Form>
                </Confirm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Days in which a company should think of the next application. */
const SOON = 90;

function TimeLeft({ title, asOf }: { title: Title; asOf: string }) {
  const { t } = useLanguage();
  if (title.validTo === null) {
    return <span className="text-sm text-muted">{t("company.titles.open")}</span>;
  }
  const days = daysBetween(asOf, daysMeant(title.validTo).last);
  if (days < 0) {
    return (
      <Pill tone="neutral" icon="timer-off">
        {t("company.titles.over")}
      </Pill>
    );
  }
  return (
    <Pill tone={days <= SOON ? "warning" : "success"} icon={days <= SOON ? "clock" : "badge-check"}>
      {t("company.titles.left", { days })}
    </Pill>
  );
}

/** Equity of a company, as it was paid in. */
export function Equity({ view }: { view: FileView }) {
  const { t, locale } = useLanguage();
  if (view.equity.length === 0) return null;
  return (
    <Section title={t("company.equity")}>
      <ul className="divide-y divide-line border-y border-line">
        {view.equity.map(({ id, round, paidOn, amountFen, investor, mark }) => (
          <li key={id} className="flex flex-wrap gap-x-3 py-2">
            <span className="min-w-24 tabular-nums">{formatMoney(amountFen, locale)}</span>
            <span className="min-w-0 flex-1">
              {[round, investor, paidOn].filter(Boolean).join(" · ")}
            </span>
            <span className="text-xs text-muted">{t(`company.mark.${mark}`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
