import { FACTS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

const ANSWERS = ["yes", "no", ""] as const;

/** What a company has or has not, each answered by itself: unsaid is not no. */
export function FactsQuestion({ form }: { form: TypedForm }) {
  const { t } = useLanguage();
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-semibold">{t("apply.facts")}</legend>
      <p className="pb-1 text-sm text-muted">{t("apply.facts.hint")}</p>
      <div className="divide-y divide-line border-y border-line">
        {FACTS.map((fact) => (
          <fieldset
            key={fact}
            id={`fact_${fact}`}
            className="grid gap-x-4 py-1.5 text-base sm:grid-cols-[1fr_auto] sm:items-center"
          >
            <legend className="float-left w-full sm:contents">
              <span>{t(`fact.${fact}`)}</span>
            </legend>
            <span className="clear-both flex gap-x-5">
              {ANSWERS.map((answer) => (
                <label key={answer} className="flex min-h-8 items-center gap-2">
                  <input
                    type="radio"
                    name={`fact_${fact}`}
                    value={answer}
                    defaultChecked={form.text(`fact_${fact}`) === answer}
                    className="size-4 accent-(--accent)"
                  />
                  {answer === "" ? t("form.not-said") : t(`apply.fact.${answer}`)}
                </label>
              ))}
            </span>
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}
