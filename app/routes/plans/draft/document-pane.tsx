import { useEffect, useRef } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { markedPieces } from "#app/ui/marked-text.tsx";
import type { Paragraph } from "./paragraphs.ts";

interface Place {
  id: string;
  start: number;
  end: number;
}

/** The document with numbered paragraphs; the place of the fact in focus is marked and brought into view. */
export function DocumentPane({
  paragraphs,
  place,
}: {
  paragraphs: readonly Paragraph[];
  place: Place | null;
}) {
  const { t } = useLanguage();
  const pane = useRef<HTMLElement>(null);
  const id = place?.id;
  useEffect(() => {
    const mark = id === undefined ? null : pane.current?.querySelector("mark");
    if (!mark || !pane.current) return;
    // Only the pane is moved: the page stays where the person is.
    const inside = mark.getBoundingClientRect().top - pane.current.getBoundingClientRect().top;
    pane.current.scrollTop += inside - pane.current.clientHeight / 3;
  }, [id]);
  return (
    <section
      ref={pane}
      aria-label={t("draft.document")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard
      tabIndex={0}
      className="relative max-h-[70vh] overflow-y-auto rounded-md border border-line bg-surface px-4 py-3 text-base leading-relaxed lg:sticky lg:top-4 lg:max-h-[calc(100vh-3rem)]"
    >
      <ol className="grid gap-2">
        {paragraphs.map(({ no, start, text }) => (
          <li key={no} id={`p-${no}`} className="grid grid-cols-[2.25rem_1fr] gap-x-2">
            <span aria-hidden className="pt-1 text-right text-xs text-muted tabular-nums">
              {no}
            </span>
            <p className="min-w-0 wrap-anywhere">
              <Marked text={text} place={place} start={start} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Marked({ text, place, start }: { text: string; place: Place | null; start: number }) {
  const touched = place && place.start < start + text.length && place.end > start;
  if (!touched) return text;
  const hit = {
    start: Math.max(0, place.start - start),
    end: Math.min(text.length, place.end - start),
  };
  return markedPieces(text, [hit]).map((piece) =>
    piece.marked ? <mark key={piece.start}>{piece.text}</mark> : piece.text,
  );
}
