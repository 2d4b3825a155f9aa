import { CONSENT_KINDS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { TypedForm } from "#app/ui/typed-form.ts";

interface ConsentBoxesProps {
  form: TypedForm;
  /** Since when each consent in force was given. */
  since: Record<string, Date | string>;
}

/** What a founder agrees to, each on its own. */
export function ConsentBoxes({ form, since }: ConsentBoxesProps) {
  const { t } = useLanguage();
  return (
    <div className="divide-y divide-line border-y border-line">
      {CONSENT_KINDS.map((kind) => {
        const { error } = form.field(kind);
        const given = since[kind];
        return (
          <div key={kind} className="grid gap-1 py-3">
            {error && <FieldError id={`${kind}-error`}>{error[0]}</FieldError>}
            <Checkbox
              id={kind}
              name="granted"
              value={kind}
              defaultChecked={form.has("granted", kind)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${kind}-error` : undefined}
              label={t(`apply.consent.${kind}`)}
              hint={
                <>
                  {t(`apply.consent.${kind}.hint`)}
                  {given && ` ${t("apply.consent.since", { at: formatInstant(given) })}`}
                </>
              }
            />
          </div>
        );
      })}
    </div>
  );
}
