import type { Feedback as Told } from "#app/domain/deals/feedback.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { Section } from "#app/ui/page.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

interface FeedbackProps {
  /** Null while the decline can still be taken back. */
  feedback: Told | null;
  applicationId: string;
}

/** Where each step is taken. */
const STEPS: Readonly<Record<Told["next"], string>> = {
  matches: "",
  later: "",
  needs: "/edit/needs",
  technology: "/edit/technology",
  company: "/edit/company",
  documents: "/edit/documents",
};

/** Why it was declined, in the reader's language and in the provider's words, and what to do about it. */
export function Feedback({ feedback, applicationId }: FeedbackProps) {
  const { t } = useLanguage();
  if (!feedback) {
    return (
      <Section title={t("feedback.title")}>
        <p className="text-muted">{t("feedback.waits")}</p>
      </Section>
    );
  }
  const { reason, sentence, next } = feedback;
  return (
    <Section title={t("feedback.title")}>
      <FactList
        facts={[
          { label: t(`decline.${reason}`), value: t(`feedback.${reason}`) },
          {
            label: t("feedback.sentence"),
            value: sentence && <span className="whitespace-pre-line">{sentence}</span>,
          },
        ]}
      />
      <p>
        <TextLink to={`/applications/${applicationId}${STEPS[next]}`}>
          {t(`feedback.next.${next}`)}
        </TextLink>
      </p>
    </Section>
  );
}
