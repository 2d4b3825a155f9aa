import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { Wish } from "#app/domain/matching/wishes.ts";
import { answers, isNamedOnly } from "#app/domain/registry/standing.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { StatusPill } from "#app/ui/status-pill.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { MatchRow } from "#db/queries/matching/application-matches.server.ts";
import { WishButtons } from "../application/wish-buttons.tsx";
import { LONGEST_MESSAGE } from "./message.ts";

interface AskProps {
  row: MatchRow;
  /** What was asked of the district, where nobody runs it. */
  wishes: readonly Wish[];
  /** Nothing stands in the way. */
  possible: boolean;
  refused: { reply: SubmissionResult<string[]> } | null;
}

/** What can be done about a match: ask for contact, set it aside, or see the deal there is. */
export function Ask({ row, wishes, possible, refused }: AskProps) {
  const { t } = useLanguage();
  const form = typedForm(refused?.reply, { message: "" });
  if (row.dealId && row.dealState) {
    return (
      <p className="flex flex-wrap items-center gap-3">
        <StatusPill state={row.dealState} />
        <TextLink to={`/deals/${row.dealId}`}>{t("match.to-deal")}</TextLink>
      </p>
    );
  }
  const somebody = answers(row);
  return (
    <Form method="post" noValidate preventScrollReset className="grid gap-3">
      <ErrorSummary errors={form.errors} labels={{ message: t("match.message") }} />
      {possible && !somebody && (
        <Notice>
          {t(row.organizationId === null ? "match.unclaimed.note" : "match.closed.note")}
        </Notice>
      )}
      {possible && somebody && (
        <Field
          {...form.field("message")}
          label={t("match.message")}
          hint={t("match.message.hint")}
          optional
        >
          <TextArea rows={2} limit={LONGEST_MESSAGE} defaultValue={form.text("message")} />
        </Field>
      )}
      <div className="flex flex-wrap gap-2">
        {possible && somebody && (
          <SubmitButton name="act" value="ask" variant="primary">
            {t("match.ask")}
          </SubmitButton>
        )}
        {possible && isNamedOnly(row) && <WishButtons wishes={wishes} />}
        {row.eligible && (
          <Button name="act" value={row.later ? "back" : "later"} variant="quiet">
            {t(row.later ? "match.back" : "match.later")}
          </Button>
        )}
      </div>
    </Form>
  );
}
