import type { SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { operatorStanding } from "#app/domain/registry/standing.ts";
import type { ClaimState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import { Pill, VerificationPill } from "#app/ui/status-pill.tsx";
import { TextInput } from "#app/ui/text-input.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { Tone } from "#app/ui/tones.ts";
import { typedForm } from "#app/ui/typed-form.ts";
import type { DistrictClaim } from "#db/queries/monitoring/claims.server.ts";

const LOOKS: Record<ClaimState, { tone: Tone; icon: IconName }> = {
  pending: { tone: "warning", icon: "hourglass" },
  accepted: { tone: "success", icon: "circle-check" },
  rejected: { tone: "neutral", icon: "circle-x" },
};

/** One claim: what, by whom, why, and the decision or the way to make it. */
export function Claim({
  claim,
  reply,
}: {
  claim: DistrictClaim & { mayDecide: boolean };
  reply: Pick<SubmissionResult<string[]>, "error" | "initialValue"> | null;
}) {
  const { t } = useLanguage();
  return (
    <li
      id={claim.id}
      className="grid gap-x-8 gap-y-3 border-b border-line py-4 target:bg-accent-soft md:grid-cols-2"
    >
      <div className="grid content-start gap-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <TextLink to={`/resources/${claim.resourceId}`} className="font-semibold">
            {claim.resource}
          </TextLink>
          <Pill {...LOOKS[claim.state]}>{t(`claim-state.${claim.state}`)}</Pill>
        </p>
        <p className="text-muted">
          {[t(`kind.${claim.kind}`), claim.area].filter(Boolean).join(" · ")}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 pt-1">
          <TextLink to={`/district/organizations/${claim.organizationId}`}>
            {claim.organization}
          </TextLink>
          <VerificationPill state={claim.verification} suspended={claim.suspendedAt !== null} />
        </p>
        <p className="text-xs text-muted">
          {t("district.claims.by", { name: claim.claimant, at: formatInstant(claim.createdAt) })}
        </p>
        {claim.note && <p className="max-w-prose pt-1 wrap-anywhere">{claim.note}</p>}
      </div>
      {claim.state === "pending" && !claim.mayDecide ? (
        <p className="text-warning">{t("changes.own")}</p>
      ) : claim.state === "pending" ? (
        <Decision claim={claim} reply={reply} />
      ) : (
        <div className="text-muted">
          {claim.decidedAt && formatInstant(claim.decidedAt)}
          {claim.decisionNote && <p>{claim.decisionNote}</p>}
        </div>
      )}
    </li>
  );
}

function Decision({ claim, reply }: Parameters<typeof Claim>[0]) {
  const { t } = useLanguage();
  const form = typedForm(reply, {});
  const ready = operatorStanding(claim) === "answers";
  return (
    <Form method="post" noValidate className="grid content-start gap-3">
      <ErrorSummary errors={form.errors} />
      <input type="hidden" name="claimId" value={claim.id} />
      <Field
        {...form.field("note")}
        id={`note-${claim.id}`}
        label={t("district.claims.decision")}
        hint={t("district.claims.decision.hint")}
        optional
      >
        <TextInput defaultValue={form.text("note")} />
      </Field>
      {!ready && <p className="text-sm text-warning">{t("district.claims.verify-first")}</p>}
      <div className="flex flex-wrap gap-2">
        {ready && (
          <SubmitButton name="verdict" value="accept">
            {t("district.claims.accept")}
          </SubmitButton>
        )}
        <SubmitButton variant="danger" name="verdict" value="reject">
          {t("district.claims.reject")}
        </SubmitButton>
      </div>
    </Form>
  );
}
