import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { formatDay } from "#app/ui/format.ts";

interface ShareVersionProps {
  /** Deals whose provider sees an earlier version. */
  deals: { dealId: string; resource: string; number: number; madeAt: Date }[];
  action: string;
}

/** Who still sees the application as it was, and a way to show them what it is now. */
export function ShareVersion({ deals, action }: ShareVersionProps) {
  const { t } = useLanguage();
  return (
    <Form
      method="post"
      action={action}
      className="no-print mb-4 grid gap-3 rounded-md bg-sunken p-4"
    >
      <p>{t("deals.share.lead")}</p>
      <fieldset className="grid gap-1.5">
        <legend className="pb-1 text-sm text-muted">{t("deals.share.with")}</legend>
        {deals.map(({ dealId, resource, number, madeAt }) => (
          <Checkbox
            key={dealId}
            id={`share-${dealId}`}
            name="dealId"
            value={dealId}
            defaultChecked
            label={resource}
            hint={t("deals.share.version", { number, at: formatDay(madeAt) })}
          />
        ))}
      </fieldset>
      <div>
        <SubmitButton name="act" value="share">
          {t("deals.share")}
        </SubmitButton>
      </div>
    </Form>
  );
}
