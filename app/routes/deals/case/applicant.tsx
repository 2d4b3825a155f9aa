import { FileText } from "lucide-react";
import { FACTS } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { type FactLine, FactList } from "#app/ui/fact-list.tsx";
import { formatBytes, formatDay } from "#app/ui/format.ts";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { Section } from "#app/ui/page.tsx";
import type { Applicant } from "#db/queries/deals/case.server.ts";

/** Who applies: the text with its marked words, contact and documents, as far as the founder agreed. */
export function ApplicantView({ applicant }: { applicant: Applicant }) {
  const { t } = useLanguage();
  const stated = FACTS.filter((fact) => applicant.facts[fact]).map((fact) => t(`fact.${fact}`));
  const facts: FactLine[] = [
    ...applicant.purposes.map(({ kind, purpose }) => ({
      label: t(`need.${kind}`),
      value: purpose,
    })),
    { label: t("case.stated"), value: stated.join(t("case.list-separator")) },
    { label: t("case.founded"), value: applicant.foundedOn },
    {
      label: t("case.website"),
      value: applicant.website && (
        <a
          href={applicant.website}
          rel="noreferrer"
          className="text-accent-strong underline underline-offset-[3px]"
        >
          {applicant.website}
        </a>
      ),
    },
    {
      label: t("case.contact"),
      value: applicant.contact ? (
        <>
          {applicant.contact.name}{" "}
          <a
            href={`mailto:${applicant.contact.email}`}
            className="text-accent-strong underline underline-offset-[3px]"
          >
            {applicant.contact.email}
          </a>
        </>
      ) : (
        <span className="text-muted">{t("case.contact.hidden")}</span>
      ),
    },
  ];
  // Offsets of the marked words count title and text as one, a line break between them.
  const lead = applicant.title.length + 1;
  const hits = applicant.sectors
    .flatMap(({ terms }) => terms)
    .map(({ start, end }) => ({ start: start - lead, end: end - lead }));
  return (
    <>
      <Section
        title={t("case.text")}
        lead={[
          t("case.version", { number: applicant.version, at: formatDay(applicant.madeAt) }),
          hits.length > 0 && t("case.marked"),
        ]
          .filter(Boolean)
          .join(" ")}
      >
        <MarkedText
          text={applicant.text}
          hits={hits}
          className="max-w-reading text-base leading-relaxed wrap-anywhere"
        />
        <FactList facts={facts} />
      </Section>
      <Documents documents={applicant.documents} />
    </>
  );
}

/** Documents in place: a frame or an image opens below its name; the link opens it by itself. */
function Documents({ documents }: Pick<Applicant, "documents">) {
  const { t, locale } = useLanguage();
  return (
    <Section title={t("case.documents")}>
      {documents === null && <p className="text-muted">{t("case.documents.hidden")}</p>}
      {documents?.length === 0 && <p className="text-muted">{t("case.documents.none")}</p>}
      <ul className="grid gap-2">
        {documents?.map((document) => (
          <li key={document.id} className="rounded-md border border-line">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <FileText aria-hidden size={16} className="shrink-0 text-muted" />
              <a
                href={`/documents/${document.id}`}
                className="min-w-0 wrap-anywhere text-accent-strong underline underline-offset-[3px]"
              >
                {document.name}
              </a>
              <span className="text-xs text-muted">{formatBytes(document.bytes, locale)}</span>
            </p>
            <details className="no-print border-t border-line">
              <summary className="min-h-8 cursor-pointer px-3 py-1.5 text-sm text-muted hover:text-ink">
                {t("case.documents.show")}
              </summary>
              {document.mediaType === "application/pdf" ? (
                <iframe
                  src={`/documents/${document.id}?inline`}
                  title={document.name}
                  loading="lazy"
                  className="block h-[36rem] w-full border-t border-line"
                />
              ) : (
                <img
                  src={`/documents/${document.id}?inline`}
                  alt={document.name}
                  loading="lazy"
                  className="block w-full border-t border-line"
                />
              )}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
