import { Form } from "@remix-run/react";
import type { DraftReading } from "#app/domain/applications/draft/read-draft.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { MarkedText } from "#app/ui/marked-text.tsx";
import { Section } from "#app/ui/page.tsx";
import { ReadChips } from "#app/ui/read-chips.tsx";
import type { Found } from "./find.server.ts";

interface ReadWordsProps {
  found: Found;
  names: Record<string, string>;
  visitor: boolean;
}

/** What was read, the words that say so, and the way on, which takes the words along. */
export function ReadWords({ found, names, visitor }: ReadWordsProps) {
  const { t } = useLanguage();
  const { text, hits, reading } = found;
  const wayOn = <WayOn text={text} fits={hits.length > 0} visitor={visitor} />;
  if (hits.length === 0 && !saysAnything(reading)) return <div className="pt-4">{wayOn}</div>;
  return (
    <Section title={t("door.read")} lead={t("door.read.hint")}>
      <ReadChips sectors={hits.map(({ key }) => names[key] ?? key)} reading={reading} />
      {hits.length > 0 && (
        <details>
          <summary className="text-sm font-semibold text-accent-strong">
            {t("discover.read")}
          </summary>
          <p className="max-w-reading pt-2 text-base">
            <MarkedText text={text} hits={hits.flatMap(({ terms }) => terms)} />
          </p>
        </details>
      )}
      {wayOn}
    </Section>
  );
}

/** Is there a chip to show for it? The title is only the text's beginning. */
function saysAnything({ title: _, needs, ...facts }: DraftReading): boolean {
  return needs.length > 0 || Object.values(facts).some((fact) => fact !== null);
}

/** On to the application, with the words; what nothing fits is not the thing to do first. */
function WayOn({ text, fits, visitor }: { text: string; fits: boolean; visitor: boolean }) {
  const { t } = useLanguage();
  return (
    <Form
      method="post"
      action="/applications/new"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1"
    >
      <input type="hidden" name="text" value={text} />
      <SubmitButton
        name="intent"
        value="carry"
        variant={fits ? "primary" : "secondary"}
        className="min-h-10 px-5 text-base"
      >
        {t("door.apply")}
      </SubmitButton>
      <p className="text-muted">{t(visitor ? "door.apply.hint" : "door.apply.member-hint")}</p>
    </Form>
  );
}
