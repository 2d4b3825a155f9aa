import type { AgainstAsked, TermChange } from "#app/domain/deals/term-changes.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { askedWords, changeWords, lineLabel, lineWords } from "./words.ts";

interface TermsTableProps {
  caption: string;
  changes: readonly TermChange[];
  /** The first version has nothing to be compared with. */
  first: boolean;
  asked: readonly AgainstAsked[];
}

/** A version term by term: what it says, what it changed, and what had been asked. */
export function TermsTable({ caption, changes, first, asked }: TermsTableProps) {
  const { t, locale } = useLanguage();
  const reader = { t, locale };
  const askedOf = (line: TermChange) =>
    line.what === "term" ? asked.find(({ key }) => key === line.key) : undefined;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-1.5 [&_th]:pr-4 [&_th]:text-left [&_th]:align-top [&_th]:font-normal">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-xs text-muted">
          <tr className="border-b border-line">
            <th scope="col">{t("offer.column.term")}</th>
            <th scope="col">{t("offer.column.now")}</th>
            {!first && <th scope="col">{t("offer.column.change")}</th>}
            {asked.length > 0 && <th scope="col">{t("offer.column.asked")}</th>}
          </tr>
        </thead>
        <tbody>
          {changes.map((line) => {
            const against = askedOf(line);
            return (
              <tr
                key={line.what === "term" ? line.key : line.id}
                className="border-b border-line last:border-0"
              >
                <th scope="row" className="whitespace-nowrap text-muted">
                  {lineLabel(line, t)}
                </th>
                <td
                  className={classes(
                    "wrap-anywhere tabular-nums",
                    line.to === null && "text-muted",
                  )}
                >
                  {lineWords(line, reader) ?? t("offer.struck")}
                </td>
                {!first && (
                  <td
                    className={line.change === "kept" ? "text-muted" : "font-semibold tabular-nums"}
                  >
                    {changeWords(line, reader)}
                  </td>
                )}
                {asked.length > 0 && (
                  <td className="text-muted tabular-nums">
                    {against && askedWords(against, reader)}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
