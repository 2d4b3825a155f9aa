import { workingDaysBetween } from "#app/domain/time.ts";
import { DEAL_STATES } from "#app/domain/vocabulary.ts";
import type { Language } from "#app/platform/i18n/context.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { ListColumn } from "#app/ui/list-columns.tsx";
import { RowLink } from "#app/ui/row-link.tsx";
import type { DistrictLever } from "#db/queries/monitoring/levers.server.ts";
import { casePath } from "../lever/case-path.ts";

/** The columns of what staff did and what came of it. */
export function leverColumns({ t }: Language): ListColumn<DistrictLever>[] {
  return [
    {
      key: "case",
      label: t("lever.case"),
      head: true,
      value: (row) => caseWords(row, t("district.elsewhere")),
      cell: (row) => (
        <RowLink to={casePath(row)} stretched>
          {caseWords(row, t("district.elsewhere"))}
        </RowLink>
      ),
    },
    { key: "lever", label: t("lever.kind"), value: (row) => t(`lever.${row.lever}`) },
    {
      key: "text",
      label: t("lever.text"),
      value: (row) => row.text,
      cell: (row) => <span className="line-clamp-3 wrap-anywhere">{row.text}</span>,
    },
    {
      key: "effect",
      label: t("lever.effect"),
      value: (row) => effectWords(row, t),
      cell: (row) => (
        <>
          {t(`lever.effect.${row.effect}`)}
          {row.effectAt && (
            <span className="under">
              {[stateWords(row, t), after(row, t)].filter(Boolean).join(" · ")}
            </span>
          )}
        </>
      ),
    },
    { key: "by", label: t("lever.by"), from: "lg", value: (row) => row.by },
    {
      key: "at",
      label: t("lever.at"),
      from: "md",
      className: "whitespace-nowrap",
      value: (row) => row.createdAt,
      cell: (row) => formatInstant(row.createdAt),
    },
  ];
}

type Row = Pick<DistrictLever, "subject" | "applicant" | "resource">;

/** The two of a deal or an introduction, or the one that it is about. */
function caseWords({ subject, applicant, resource }: Row, elsewhere: string): string {
  const who = subject === "resource" ? null : (applicant ?? elsewhere);
  return [who, resource].filter(Boolean).join(" → ");
}

function effectWords(row: DistrictLever, t: Language["t"]): string {
  return [t(`lever.effect.${row.effect}`), stateWords(row, t), after(row, t)]
    .filter(Boolean)
    .join(" · ");
}

function stateWords({ effectState }: DistrictLever, t: Language["t"]): string | null {
  const state = DEAL_STATES.find((known) => known === effectState);
  return state ? t(`state.${state}`) : null;
}

function after({ createdAt, effectAt }: DistrictLever, t: Language["t"]): string | null {
  return effectAt && t("lever.effect.after", { days: workingDaysBetween(createdAt, effectAt) });
}
