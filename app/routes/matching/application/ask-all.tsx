import { Form } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { NamedPackage } from "./named-packages.server.ts";

/** One button that asks everybody in a combination who answers and was not asked. */
export function AskAll({ askable, items }: Pick<NamedPackage, "askable" | "items">) {
  const { t } = useLanguage();
  const count = askable.length;
  if (count === 0) return null;
  const members = new Set(items.flatMap(({ resource }) => resource?.id ?? []));
  return (
    <Form
      method="post"
      preventScrollReset
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3"
    >
      {askable.map((id) => (
        <input key={id} type="hidden" name="resourceId" value={id} />
      ))}
      <SubmitButton name="act" value="ask-all">
        {t(count === members.size ? "match.ask-all" : "match.ask-some", { count })}
      </SubmitButton>
      <span className="text-sm text-muted">{t("match.ask-all.note")}</span>
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
