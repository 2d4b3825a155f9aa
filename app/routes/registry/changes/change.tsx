import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { checkFits } from "#app/domain/input/credit-code.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { Pill, VerificationPill } from "#app/ui/status-pill.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { codeSource } from "../verification/facts.tsx";
import type { ListedChange } from "./list.server.ts";

interface ChangeProps {
  change: ListedChange;
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}

/** One change: whose, what is in force, what is asked for, and the decision or why it is not this person's. */
export function Change({ change, reply }: ChangeProps) {
  const { t } = useLanguage();
  const { organization, holder, field, agreedSide } = change;
  const failing = field === "creditCode" && change.after !== null && !checkFits(change.after);
  return (
    <li
      id={change.id}
      className="grid gap-x-8 gap-y-3 border-b border-line py-4 target:bg-accent-soft md:grid-cols-2"
    >
      <div className="grid content-start gap-2">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Party party={organization} strong />
          {holder && (
            <Pill tone="warning" icon="scale">
              {t("changes.dispute")}
            </Pill>
          )}
        </p>
        <p className="text-xs text-muted">
          {t("changes.by", { name: change.by, at: formatInstant(change.at) })}
        </p>
        <FactList
          facts={[
            {
              label: `${t(`changes.field.${field}`)} · ${t("changes.in-force")}`,
              value: change.before ?? t("changes.empty"),
            },
            {
              label: t("changes.asked"),
              value: <strong>{change.after ?? t("changes.empty")}</strong>,
              source: field === "creditCode" && change.after && codeSource(change.after, t),
            },
            {
              label: t("organization.credit-code-note"),
              value: failing && change.codeNote,
            },
            {
              label: t("changes.dispute.holder"),
              value: holder && <Party party={holder} />,
            },
          ]}
        />
        {change.crossing && <p className="text-sm text-muted">{t("changes.move")}</p>}
        {agreedSide && <p className="text-sm text-success">{t(`changes.agreed.${agreedSide}`)}</p>}
      </div>
      {change.stand === "own" ? (
        <p className="text-warning">{t("changes.own")}</p>
      ) : (
        <Decision change={change} reply={reply} />
      )}
    </li>
  );
}

function Party({
  party,
  strong = false,
}: {
  party: ListedChange["organization"];
  strong?: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className={strong ? "font-semibold" : ""}>
        {party.opens ? (
          <TextLink to={`/district/organizations/${party.id}`}>{party.name}</TextLink>
        ) : (
          party.name
        )}
      </span>
      <VerificationPill state={party.verification} />
      {party.area && <span className="text-xs text-muted">{party.area}</span>}
    </span>
  );
}

function Decision({ change, reply }: ChangeProps) {
  const { t } = useLanguage();
  const form = typedForm(reply, {});
  return (
    <Form method="post" noValidate className="grid content-start gap-3">
      <ErrorSummary errors={form.errors} />
      <input type="hidden" name="changeId" value={change.id} />
      <Field
        {...form.field("note")}
        id={`note-${change.id}`}
        label={t("changes.note")}
        hint={t("changes.note.hint")}
        optional
      >
        <TextInput defaultValue={form.text("note")} />
      </Field>
      {change.holder && change.stand === "decide" && (
        <p className="text-sm text-muted">{t("changes.dispute.effect")}</p>
      )}
      {change.stand === "refuse" && (
        <p className="text-sm text-warning">{t("changes.elsewhere")}</p>
      )}
      <div className="flex flex-wrap gap-2">
        {change.stand === "decide" && (
          <SubmitButton name="verdict" value="approve">
            {t("changes.approve")}
          </SubmitButton>
        )}
        <SubmitButton variant="danger" name="verdict" value="refuse">
          {t("changes.refuse")}
        </SubmitButton>
      </div>
    </Form>
  );
}
