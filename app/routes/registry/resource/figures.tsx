import { Link } from "@remix-run/react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { FactList } from "#app/ui/fact-list.tsx";
import { figureWords } from "#app/ui/figure-words.ts";
import { Section } from "#app/ui/page.tsx";
import type { PlanMention } from "#db/queries/registry/public-resource.server.ts";

/** What plans state of it in figures, each with its source. */
export function Figures({ mentions }: { mentions: PlanMention[] }) {
  const { t, locale } = useLanguage();
  const facts = mentions.flatMap((mention) =>
    Object.entries(mention.figures).map(([label, figure]) => ({
      label,
      value: (
        <>
          <span className="font-semibold">{figureWords(figure, locale)}</span>
          {figure.year && <span className="ml-2 text-muted">{figure.year}</span>}
          {figure.note && <span className="ml-2 text-muted">{figure.note}</span>}
        </>
      ),
      source: (
        <Link to={`/plans/${mention.plan}#resources`} className="hover:text-ink hover:underline">
          {mention.number ?? mention.title[locale]} {mention.section}
        </Link>
      ),
    })),
  );
  if (facts.length === 0) return null;
  return (
    <Section title={t("resource.figures")}>
      <FactList facts={facts} />
    </Section>
  );
}
