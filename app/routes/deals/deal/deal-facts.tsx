import { totalPoints } from "#app/domain/matching/shown-score.ts";
import type { ResourceKind } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

interface DealFactsProps {
  mine: boolean;
  resource: { id: string; name: string; kind: ResourceKind; area: string | null };
  applicationId: string;
  application: { title: string; company: string } | null;
  score: number | null;
  message: string;
}

/** Who deals with whom about what, and what came of it. */
export function DealFacts(props: DealFactsProps) {
  const { mine, resource, application, applicationId, score, message } = props;
  const { t } = useLanguage();
  return (
    <FactList
      facts={[
        {
          label: t("deals.resource"),
          value: (
            <>
              <TextLink to={`/resources/${resource.id}`}>{resource.name}</TextLink>{" "}
              <span className="text-muted">
                {t(`kind.${resource.kind}`)}
                {resource.area && ` · ${resource.area}`}
              </span>
            </>
          ),
        },
        {
          label: t("deals.application"),
          value:
            application &&
            (mine ? (
              <TextLink to={`/applications/${applicationId}`}>{application.title}</TextLink>
            ) : (
              `${application.company} · ${application.title}`
            )),
        },
        {
          label: t("ui.score.began"),
          value: score !== null && (
            <>
              {totalPoints(score)}
              {mine && (
                <TextLink
                  to={`/applications/${applicationId}/matches/${resource.id}`}
                  className="ml-3"
                >
                  {t("deals.why")}
                </TextLink>
              )}
            </>
          ),
        },
        {
          label: t("deals.message"),
          value: message && <span className="whitespace-pre-line">{message}</span>,
        },
      ]}
    />
  );
}
