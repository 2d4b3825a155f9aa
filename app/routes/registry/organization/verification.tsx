import { Form } from "@remix-run/react";
import type { VerificationState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/page.tsx";
import { type Verdict, VerdictTimeline } from "#app/ui/verdict-timeline.tsx";

interface VerificationProps {
  organization: {
    verification: VerificationState;
    suspendedAt: Date | null;
    creditCode: string | null;
  };
  history: Verdict[];
  mayAsk: boolean;
  /** Staff have to look at the code first. */
  codeWaits: boolean;
}

/** Where verification stands, what comes next, and each verdict so far. */
export function Verification({ organization, history, mayAsk, codeWaits }: VerificationProps) {
  const { t } = useLanguage();
  const { verification, suspendedAt, creditCode } = organization;
  const standing = suspendedAt === null ? verification : "suspended";
  const askable = mayAsk && (verification === "unverified" || verification === "rejected");
  return (
    <Section title={t("verification.title")} lead={t(`verification.${standing}`)}>
      {askable && creditCode === null && !codeWaits && (
        <p>
          <a href="#creditCode" className="text-accent-strong underline underline-offset-[3px]">
            {t("verification.needs-code")}
          </a>
        </p>
      )}
      {askable && creditCode !== null && (
        <Form method="post">
          <SubmitButton name="act" value="verify">
            {t("verification.ask")}
          </SubmitButton>
        </Form>
      )}
      {history.length > 0 && <VerdictTimeline verdicts={history} />}
    </Section>
  );
}
