import { Form, useLocation } from "@remix-run/react";
import { Handshake } from "lucide-react";
import type { Move } from "#app/domain/deals/lifecycle.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type ButtonVariant, SubmitButton } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { typedForm } from "#app/ui/typed-form.ts";
import { OFFER_ACTS } from "../offer/intents.ts";
import { OUTCOME_ACTS } from "../outcome/intents.ts";
import { DeclineForm } from "./decline-form.tsx";
import type { CaseAnswer, CaseData } from "./route.tsx";
import { Waiting } from "./waiting.tsx";

/** Moves that need a form of their own. */
const WITH_FORM: readonly Move[] = ["decline"];

/** The steps that a key takes: agreeing to meet, and the shortlist. */
const MOVE_KEYS: Partial<Record<Move, string>> = { accept_interest: "y", shortlist: "s" };

/** Forms that show their own faults. */
const OWN_WORDS: readonly string[] = ["decline", ...OFFER_ACTS, ...OUTCOME_ACTS];

/** What can be decided now: the step that goes on first, declining last. */
export function Decisions({ loaded, answer }: { loaded: CaseData; answer: CaseAnswer | null }) {
  const { t } = useLanguage();
  const { moves, waiting, deal } = loaded;
  const steps = moves.filter((move) => !WITH_FORM.includes(move));
  const fault = answer && !OWN_WORDS.includes(answer.form) ? firstFault(answer) : null;
  return (
    <section aria-label={t("case.actions")} className="no-print grid gap-3 pb-2">
      {fault && (
        <Notice tone="danger" live>
          {fault}
        </Notice>
      )}
      {waiting ? <Waiting waiting={waiting} /> : <Standing loaded={loaded} />}
      <div className="flex flex-wrap items-start gap-2">
        {steps.map((move, index) => (
          <StepButton
            key={move}
            move={move}
            version={deal.version}
            variant={index === 0 && move !== "cancel_invitation" ? "primary" : "secondary"}
          />
        ))}
        {moves.includes("decline") && <DeclineForm loaded={loaded} answer={answer} />}
      </div>
    </section>
  );
}

function firstFault({ reply }: CaseAnswer): string | null {
  return Object.values(typedForm(reply, {}).errors).flat()[0] ?? null;
}

/** Why there is what there is to see and to do. */
function Standing({ loaded }: { loaded: CaseData }) {
  const { t } = useLanguage();
  const { deal, applicant, moves, view, conflict } = loaded;
  if (conflict) return <Notice tone="warning">{t("case.conflict")}</Notice>;
  if (view === "nothing") return <Notice tone="warning">{t("case.revoked")}</Notice>;
  if (deal.state === "offered") return <Notice>{t("case.offered")}</Notice>;
  if (deal.state === "reported") return <Notice>{t("case.reported")}</Notice>;
  if (applicant) return moves.length === 0 ? <Notice>{t("case.none")}</Notice> : null;
  if (deal.state === "interested") return <Notice>{t("case.teaser")}</Notice>;
  if (deal.state === "invited") return <Notice>{t("case.invited")}</Notice>;
  if (view === "version") return <Notice>{t("case.unready")}</Notice>;
  return <Notice>{t(loaded.introduced ? "case.closed" : "case.ended-teaser")}</Notice>;
}

function StepButton({
  move,
  version,
  variant,
}: {
  move: Move;
  version: number;
  variant: ButtonVariant;
}) {
  const { t } = useLanguage();
  const { pathname, search } = useLocation();
  const key = MOVE_KEYS[move];
  return (
    <Form method="post" action={`${pathname}${search}`}>
      <input type="hidden" name="intent" value="step" />
      <input type="hidden" name="version" value={version} />
      <SubmitButton
        name="move"
        value={move}
        variant={variant}
        icon={move === "accept_interest" ? Handshake : undefined}
        data-key={key}
        aria-keyshortcuts={key}
      >
        {t(`move.${move}`)}
      </SubmitButton>
    </Form>
  );
}
