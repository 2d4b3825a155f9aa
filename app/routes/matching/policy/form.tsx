import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { PARTS } from "#app/domain/matching/types.ts";
import { TIERS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { CONTROL } from "#app/ui/control-look.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { formatPercent } from "#app/ui/format.ts";
import { Section } from "#app/ui/page.tsx";
import { TierMark } from "#app/ui/tier-mark.tsx";
import { type TypedForm, typedForm } from "#app/ui/typed-form.ts";

interface PolicyFormProps {
  /** Values of others are to read only. */
  maySet: boolean;
  /** The set in force. */
  version: number;
  current: Record<string, string>;
  /** The draft's values, or those in force. */
  saved: Record<string, string>;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** Part weights and tier weights, side by side, beside the values in force. */
export function PolicyForm({ maySet, version, current, saved, reply }: PolicyFormProps) {
  const { t, locale } = useLanguage();
  const form = typedForm(reply, saved);
  const sum = PARTS.reduce((total, part) => total + Number(form.text(`part_${part}`) || 0), 0);
  const labels = Object.fromEntries([
    ...PARTS.map((part) => [`part_${part}`, t(`part.${part}`)]),
    ...TIERS.map((tier) => [`tier_${tier}`, t(`tier.${tier}`)]),
    ["expired", t("policy.expired")],
  ]);
  return (
    <Form method="post" noValidate className="pt-4">
      <ErrorSummary errors={form.errors} labels={labels} />
      <input type="hidden" name="base" value={version} />
      <fieldset disabled={!maySet} className="grid items-start gap-x-12 lg:grid-cols-2">
        <Section id="weights" title={t("policy.parts")} lead={t("policy.parts.lead")}>
          <div className="grid gap-1">
            {PARTS.map((part) => (
              <WeightLine
                key={part}
                name={`part_${part}`}
                label={t(`part.${part}`)}
                form={form}
                current={current}
                after={formatPercent(
                  sum > 0 ? Number(form.text(`part_${part}`) || 0) / sum : 0,
                  locale,
                  1,
                )}
              />
            ))}
          </div>
        </Section>
        <Section title={t("policy.tiers")} lead={t("policy.tiers.lead")}>
          <div className="grid gap-1">
            {TIERS.map((tier) => (
              <WeightLine
                key={tier}
                name={`tier_${tier}`}
                label={<TierMark tier={tier} className="text-sm text-ink" />}
                form={form}
                current={current}
              />
            ))}
            <WeightLine
              name="expired"
              label={t("policy.expired")}
              hint={t("policy.expired.hint")}
              form={form}
              current={current}
            />
          </div>
        </Section>
      </fieldset>
      {maySet && (
        <div className="flex flex-wrap items-center gap-3 pt-4">
          <SubmitButton variant="primary" name="act" value="save">
            {t("policy.save")}
          </SubmitButton>
          <span className="text-muted">{t("policy.save.hint")}</span>
        </div>
      )}
    </Form>
  );
}

function WeightLine({
  name,
  label,
  hint,
  form,
  current,
  after,
}: {
  name: string;
  label: React.ReactNode;
  hint?: string;
  form: TypedForm;
  current: Record<string, string>;
  after?: string;
}) {
  const { t } = useLanguage();
  const { error } = form.field(name);
  const changed = form.text(name) !== current[name];
  return (
    <div className="grid grid-cols-[1fr_6rem_6.5rem] items-center gap-x-3 border-b border-line/60 py-1">
      <label htmlFor={name} className="min-w-0">
        {label}
        {hint && <span className="block text-xs text-muted">{hint}</span>}
      </label>
      <input
        id={name}
        name={name}
        inputMode="decimal"
        defaultValue={form.text(name)}
        aria-invalid={error ? true : undefined}
        aria-describedby={`${name}-note`}
        className={classes(CONTROL, "py-1 text-right tabular-nums")}
      />
      <span id={`${name}-note`} className="text-right text-xs text-muted tabular-nums">
        {after && <span className="block">{t("policy.share", { share: after })}</span>}
        <span className={changed ? "font-semibold text-accent-strong" : undefined}>
          {t("policy.current", { value: current[name] ?? "—" })}
        </span>
      </span>
      {error?.[0] && (
        <div className="col-span-3">
          <FieldError id={`${name}-error`}>{error[0]}</FieldError>
        </div>
      )}
    </div>
  );
}
