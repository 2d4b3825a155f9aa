import { NEED_FIELDS } from "#app/domain/applications/needs.ts";
import type { NeedKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { MoneyInput } from "#app/ui/money-input.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea, TextInput } from "#app/ui/text-input.tsx";
import type { TypedForm } from "#app/ui/typed-form.ts";

interface NeedProps {
  kind: NeedKind;
  form: TypedForm;
}

/** One kind of need: a check box, and, once it is checked, what belongs to it. Style alone opens it. */
export function NeedBox({ kind, form }: NeedProps) {
  const { t } = useLanguage();
  return (
    <div className="group/need py-2">
      <label className="flex min-h-9 items-start gap-2.5 text-base">
        <input
          type="checkbox"
          name="kinds"
          value={kind}
          defaultChecked={form.has("kinds", kind)}
          className="mt-[0.3em] size-4 shrink-0 accent-(--accent)"
        />
        <span>
          <span className="font-semibold">{t(`need.${kind}`)}</span>
          <span className="block text-sm text-muted">{t(`apply.need.${kind}`)}</span>
        </span>
      </label>
      <div className="hidden gap-4 pt-2 pb-3 pl-6.5 group-has-[input[name=kinds]:checked]/need:grid">
        <NeedFields kind={kind} form={form} />
        <label className="flex items-center gap-2 text-sm">
          <input
            type="radio"
            name="main"
            value={kind}
            defaultChecked={form.text("main") === kind}
            className="size-4 accent-(--accent)"
          />
          {t("apply.need.main")}
        </label>
      </div>
    </div>
  );
}

function NeedFields({ kind, form }: NeedProps) {
  const { t } = useLanguage();
  const { instruments, squareMetres } = NEED_FIELDS[kind];
  return (
    <>
      {instruments && (
        <div className="flex flex-wrap gap-4">
          <Field
            {...form.field(`${kind}Amount`)}
            label={t("apply.need.amount")}
            example="800"
            className="min-w-0 flex-1 basis-60"
          >
            <MoneyInput defaultValue={form.text(`${kind}Amount`)} />
          </Field>
          <Field
            {...form.field(`${kind}Instrument`)}
            label={t("apply.need.instrument")}
            hint={t("apply.need.instrument.hint")}
            optional
            className="min-w-0 flex-1 basis-48"
          >
            <Select
              options={instruments.map((each) => ({ value: each, label: t(`instrument.${each}`) }))}
              empty={t("apply.need.any-instrument")}
              defaultValue={form.text(`${kind}Instrument`)}
            />
          </Field>
        </div>
      )}
      {squareMetres && (
        <Field
          {...form.field(`${kind}SquareMetres`)}
          label={t("apply.need.square-metres")}
          example="300"
          optional
        >
          <TextInput
            inputMode="numeric"
            autoComplete="off"
            defaultValue={form.text(`${kind}SquareMetres`)}
            className="max-w-36 text-right"
          />
        </Field>
      )}
      <Field
        {...form.field(`${kind}Purpose`)}
        label={t(`apply.need.purpose.${kind}`)}
        example={t(`apply.need.example.${kind}`)}
        optional
      >
        <TextArea rows={2} defaultValue={form.text(`${kind}Purpose`)} />
      </Field>
    </>
  );
}
