import { Form, useLocation } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { Stat, StatRow } from "#app/ui/stat.tsx";
import type { importView } from "./view.server.ts";

export type ImportView = Awaited<ReturnType<typeof importView>>;

/** Where an import stands, its figures, and what can be done with it now. */
export function Course({ view }: { view: ImportView }) {
  const { t, locale } = useLanguage();
  const { pathname } = useLocation();
  const { state, counts, progress, undone } = view;
  if (progress || state === "checking") {
    return (
      <div className="grid max-w-reading gap-4" aria-live="polite">
        {progress?.failed ? (
          <Notice tone="danger">{t("import.failed")}</Notice>
        ) : (
          <ProgressBar
            label={t(`import.state.${state}`)}
            done={progress?.done ?? 0}
            total={progress?.total ?? 0}
          />
        )}
        <div className="flex gap-2">
          <ButtonLink to={pathname}>{t("import.refresh")}</ButtonLink>
          {state === "applying" && (
            <Form method="post">
              <SubmitButton name="intent" value="cancel">
                {t("import.cancel")}
              </SubmitButton>
            </Form>
          )}
        </div>
      </div>
    );
  }
  const figure = (count: number) => formatNumber(count, locale);
  return (
    <section className="grid gap-6">
      <p className="text-lg font-semibold">{t(`import.state.${state}`)}</p>
      {counts && (
        <StatRow>
          <Stat label={t("import.count.rows")} value={figure(counts.rows)} />
          <Stat label={t("import.count.created")} value={figure(counts.created)} />
          <Stat label={t("import.count.updated")} value={figure(counts.updated)} />
          <Stat label={t("import.count.unchanged")} value={figure(counts.unchanged)} />
          <Stat label={t("import.count.wrong")} value={figure(counts.rows - counts.valid)} />
        </StatRow>
      )}
      {undone.length > 0 && (
        <ul className="grid gap-1">
          {undone.map(({ result, rows }) => (
            <li key={result} className="tabular-nums">
              {t(`import.undo.${result ?? "kept"}`)}: {figure(rows)}
            </li>
          ))}
        </ul>
      )}
      <Acts view={view} />
    </section>
  );
}

function Acts({ view: { state, counts } }: { view: ImportView }) {
  const { t } = useLanguage();
  const left = (counts?.created ?? 0) + (counts?.updated ?? 0) + (counts?.unchanged ?? 0);
  return (
    <div className="flex flex-wrap items-start gap-3">
      {state === "checked" && left > 0 && (
        <Form method="post" className="grid gap-3">
          {(counts?.errors ?? 0) > 0 && (
            <>
              <p className="text-muted">{t("import.confirm.lead")}</p>
              <Checkbox name="allOrNothing" label={t("import.all-or-nothing")} />
            </>
          )}
          <div>
            <SubmitButton name="intent" value="confirm" variant="primary">
              {t("import.confirm", { count: left })}
            </SubmitButton>
          </div>
        </Form>
      )}
      {state === "cancelled" && (
        <Form method="post">
          <SubmitButton name="intent" value="confirm" variant="primary">
            {t("import.go-on")}
          </SubmitButton>
        </Form>
      )}
      {(state === "done" || state === "cancelled") && (
        <Confirm label={t("import.undo")} question={t("import.undo.question")}>
          <Form method="post">
            <SubmitButton name="intent" value="undo" variant="danger">
              {t("import.undo")}
            </SubmitButton>
          </Form>
        </Confirm>
      )}
      {(state === "done" || state === "refused" || state === "undone") && (
        <ButtonLink to="/imports">{t("import.another")}</ButtonLink>
      )}
    </div>
  );
}
