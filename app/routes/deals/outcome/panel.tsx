import type { SubmissionResult } from "@conform-to/react";
import { Form, useLocation } from "@remix-run/react";
import { Check } from "lucide-react";
import type { OutcomeState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatDay, formatMoney } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pill } from "#app/ui/status-pill.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import type { LoadedOutcomes } from "./load.server.ts";
import { ProposeForm } from "./propose-form.tsx";

/** What a form of the panel answered. */
export interface OutcomeAnswer {
  form: string;
  reply: SubmissionResult<string[]>;
}

interface OutcomePanelProps {
  outcomes: LoadedOutcomes;
  answer: OutcomeAnswer | null;
}

const LOOKS: Record<OutcomeState, Omit<Parameters<typeof Pill>[0], "children">> = {
  proposed: { tone: "warning", icon: "hourglass" },
  agreed: { tone: "success", icon: "circle-check" },
  disputed: { tone: "danger", icon: "circle-x" },
  recorded: { tone: "neutral", icon: "circle-dashed" },
};

/** What came of a deal: what each side says, what both say, and what this side can do. Works without script. */
export function OutcomePanel({ outcomes, answer }: OutcomePanelProps) {
  const { t } = useLanguage();
  const { said, proposes } = outcomes;
  if (said.length === 0 && !proposes) return null;
  const fault = answer && answer.form !== "outcome-propose" ? firstFault(answer) : null;
  return (
    <Section id="outcome" title={t("outcomes.title")} lead={t("outcomes.lead")}>
      {fault && (
        <Notice tone="danger" live>
          {fault}
        </Notice>
      )}
      {said.length > 0 && (
        <ul className="grid gap-3">
          {said.map((outcome) => (
            <li
              key={outcome.id}
              className="grid gap-1.5 border-t border-line pt-3 first:border-0 first:pt-0"
            >
              <Said outcome={outcome} />
            </li>
          ))}
        </ul>
      )}
      {proposes && (
        <details open={answer?.form === "outcome-propose"} className="no-print open:w-full">
          <summary className="inline-flex min-h-9 cursor-pointer list-none items-center rounded-md border border-edge/60 bg-surface px-3 text-sm font-semibold hover:bg-sunken">
            {t("outcomes.propose")}
          </summary>
          <div className="mt-2 rounded-md border border-line bg-surface p-4">
            <ProposeForm outcomes={outcomes} answer={answer} />
          </div>
        </details>
      )}
    </Section>
  );
}

function firstFault({ reply }: OutcomeAnswer): string | null {
  return Object.values(typedForm(reply, {}).errors).flat()[0] ?? null;
}

function Said({ outcome }: { outcome: LoadedOutcomes["said"][number] }) {
  const { t, locale } = useLanguage();
  const { kind, amountFen, happenedOn, note, state, by, answerNote } = outcome;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>
          {[
            t(`outcome.${kind}`),
            amountFen !== null && formatMoney(amountFen, locale),
            formatDay(happenedOn),
          ]
            .filter(Boolean)
            .join(" · ")}
        </strong>
        <Pill {...LOOKS[state]}>{t(`outcome.state.${state}`)}</Pill>
      </p>
      <p className="text-sm wrap-anywhere text-muted">
        {[state === "agreed" ? null : t(`outcomes.said.${by}`), note].filter(Boolean).join(" · ")}
      </p>
      {state === "recorded" && <p className="text-sm text-muted">{t("outcomes.recorded.hint")}</p>}
      {answerNote && (
        <p className="text-sm wrap-anywhere">{t("outcomes.why", { note: answerNote })}</p>
      )}
      {outcome.answers && <Answer id={outcome.id} />}
    </>
  );
}

function Answer({ id }: { id: string }) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  return (
    <div className="no-print flex flex-wrap items-start gap-2">
      <Form method="post" action={`${pathname}${search}`}>
        <input type="hidden" name="outcome" value={id} />
        <SubmitButton name="intent" value="outcome-confirm" variant="primary" icon={Check}>
          {t("outcomes.confirm")}
        </SubmitButton>
      </Form>
      <Confirm label={t("outcomes.dispute")} question={t("outcomes.dispute.question")}>
        <Form method="post" action={`${pathname}${search}`} className="grid gap-3">
          <input type="hidden" name="outcome" value={id} />
          <Field name="note" id={`dispute-${id}`} label={t("outcomes.dispute.note")}>
            <TextArea rows={2} limit={500} />
          </Field>
          <div>
            <SubmitButton name="intent" value="outcome-dispute" variant="danger">
              {t("outcomes.dispute")}
            </SubmitButton>
          </div>
        </Form>
      </Confirm>
    </div>
  );
}
