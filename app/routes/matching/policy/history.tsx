import { Form } from "@remix-run/react";
import { PARTS } from "#app/domain/matching/types.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import type { PolicyRow } from "#db/queries/matching/policy.server.ts";
import { policyPath } from "./policy-path.ts";

type Version = PolicyRow & { by: string | null };

interface Whose {
  district: string | null;
  maySet: boolean;
}

/** Every set that was in force: who published it, when and why; an earlier one can be published again. */
export function PolicyHistory({ history, ...whose }: { history: Version[] } & Whose) {
  const { t } = useLanguage();
  const columns = useColumns(whose);
  return (
    <Section title={t("policy.history")}>
      {history.length === 0 ? (
        <p className="text-muted">{t("policy.history.none")}</p>
      ) : (
        <DataTable
          caption={t("policy.history")}
          rows={history}
          columns={columns}
          rowKey={(row) => String(row.version)}
        />
      )}
    </Section>
  );
}

function useColumns({ district, maySet }: Whose): Column<Version>[] {
  const { t } = useLanguage();
  const points = (weight: number) => String(Math.round(weight * 1000) / 10);
  return [
    {
      key: "version",
      label: t("policy.version"),
      head: true,
      cell: (row) => (
        <>
          {t("policy.number", { version: row.version })}
          {row.state === "published" && (
            <span className="ml-2 text-xs font-semibold text-success">{t("policy.in-force")}</span>
          )}
        </>
      ),
    },
    {
      key: "when",
      label: t("policy.when"),
      cell: (row) =>
        row.publishedAt ? (
          <>
            <span className="whitespace-nowrap">{formatInstant(row.publishedAt)}</span>
            <span className="block text-xs text-muted">{row.by}</span>
          </>
        ) : (
          t("policy.built-in")
        ),
    },
    { key: "note", label: t("policy.note"), cell: (row) => row.note },
    {
      key: "values",
      label: t("policy.values"),
      from: "md",
      cell: (row) => (
        <details>
          <summary className="text-xs text-muted underline underline-offset-2">
            {t("policy.values.show")}
          </summary>
          <p className="max-w-80 pt-1 text-xs text-muted">
            {PARTS.map((part) => `${t(`part.${part}`)} ${points(row.weights[part])}`).join(" · ")}
            <br />
            {TIERS.map((tier) => `${t(`tier.${tier}`)} ${points(row.tierWeights[tier])}`).join(
              " · ",
            )}
            <br />
            {t("policy.expired")} {points(row.expiredFactor)}
          </p>
        </details>
      ),
    },
    {
      key: "restore",
      label: t("policy.restore"),
      className: "no-print",
      cell: (row) =>
        row.state === "published" || !maySet ? null : (
          <Confirm
            label={t("policy.restore")}
            size="small"
            align="end"
            question={t("policy.restore.question", { version: row.version })}
          >
            <Form method="post" action={policyPath(district, "/restore")}>
              <SubmitButton name="version" value={String(row.version)}>
                {t("policy.restore")}
              </SubmitButton>
            </Form>
          </Confirm>
        ),
    },
  ];
}
