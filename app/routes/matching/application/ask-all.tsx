import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { LONGEST_MESSAGE } from "../match/message.ts";
import type { RefusedAsk } from "./ask-all.server.ts";
import type { NamedPackage } from "./named-packages.server.ts";

interface AskAllProps extends Pick<NamedPackage, "askable" | "items"> {
  /** What came back where nobody could be asked. */
  refused: RefusedAsk | null;
}

/** One note and one button that ask everybody in a combination who answers and was not asked. */
export function AskAll({ askable, items, refused }: AskAllProps) {
  const { t } = useLanguage();
  const count = askable.length;
  if (count === 0) return null;
  const members = new Set(items.flatMap(({ resource }) => resource?.id ?? []));
  const own = refused?.resourceIds.join() === askable.join() ? refused.reply : null;
  const form = typedForm(own, { message: "" });
  return (
    <Form
      method="post"
      preventScrollReset
      noValidate
      className="grid gap-3 border-t border-line pt-3"
    >
      {own && <ErrorSummary errors={form.errors} labels={{ message: t("match.message") }} />}
      {askable.map((id) => (
        <input key={id} type="hidden" name="resourceId" value={id} />
      ))}
      <details open={own !== null}>
        <summary className="text-accent-strong">{t("match.ask-all.message")}</summary>
        <Field
          {...form.field("message")}
          // Several combinations stand on one page.
          id={`message-${askable.join("-")}`}
          label={t("match.message")}
          hint={t("match.message.hint")}
          optional
        >
          <TextArea rows={2} limit={LONGEST_MESSAGE} defaultValue={form.text("message")} />
        </Field>
      </details>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SubmitButton name="act" value="ask-all">
          {t(count === members.size ? "match.ask-all" : "match.ask-some", { count })}
        </SubmitButton>
        <span className="text-sm text-muted">{t("match.ask-all.note")}</span>
      </div>
    </Form>
  );
}

export interface AskOutcome {
  id: string;
  name: string;
  dealId: string | null;
  /** Why it was not asked. */
  words: string | null;
}

/** Where not all could be asked: what came of each. */
export function AskOutcomes({ outcomes }: { outcomes: AskOutcome[] }) {
  const { t } = useLanguage();
  const done = outcomes.filter(({ dealId }) => dealId !== null).length;
  return (
    <Notice
      tone={done > 0 ? "warning" : "danger"}
      live
      title={t("match.ask-all.partly", { done, failed: outcomes.length - done })}
    >
      <ul>
        {outcomes.map(({ id, name, dealId, words }) => (
          <li key={id}>
            {dealId ? <TextLink to={`/deals/${dealId}`}>{name}</TextLink> : name}
            {": "}
            {words ?? t("match.ask-all.asked")}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
