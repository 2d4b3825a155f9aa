import type { SectorHit } from "#app/domain/sectors/types.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { Section } from "#app/ui/page.tsx";

interface FoundSectorsProps {
  text: string;
  hits: SectorHit[];
  names: Record<string, string>;
}

/** The text with the words that counted, and the sectors they speak for. */
export function FoundSectors({ text, hits, names }: FoundSectorsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Section title={t("discover.read")}>
        <p className="max-w-reading text-base">
          <MarkedText text={text} hits={hits.flatMap(({ terms }) => terms)} />
        </p>
      </Section>
      <Section title={t("discover.sectors")}>
        <ol className="grid">
          {hits.map(({ key, terms }) => (
            <li
              key={key}
              className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line py-2 first:pt-0"
            >
              <span className="font-semibold">{names[key] ?? key}</span>
              <span className="flex flex-wrap gap-x-2">
                {[...new Set(terms.map(({ start, end }) => text.slice(start, end)))].map((word) => (
                  <mark key={word}>{word}</mark>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}
