import type { MailHours } from "#app/domain/messages/hours.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextInput } from "#app/ui/text-input.tsx";

const FIELDS = [
  ["quietFrom", "mail-settings.quiet-from"],
  ["quietUntil", "mail-settings.quiet-until"],
  ["digestAt", "mail-settings.digest-at"],
] as const;

/** A person's own hours. */
export function Hours({ hours }: { hours: MailHours }) {
  const { t } = useLanguage();
  return (
    <div className="grid gap-2">
      <div className="grid max-w-xl grid-cols-2 gap-4 sm:grid-cols-3">
        {FIELDS.map(([name, label]) => (
          <Field key={name} name={name} label={t(label)}>
            <TextInput type="time" required defaultValue={clock(hours[name])} />
          </Field>
        ))}
      </div>
      <p className="text-sm text-muted">{t("mail-settings.quiet.hint")}</p>
    </div>
  );
}

/** `22:30` */
function clock(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
