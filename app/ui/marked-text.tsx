import type { TermHit } from "#app/domain/sectors/types.ts";

interface Piece {
  text: string;
  marked: boolean;
  start: number;
}

/** A text with the words that counted marked. Line breaks stay. */
export function MarkedText({
  text,
  hits,
  className,
}: {
  text: string;
  hits: readonly Pick<TermHit, "start" | "end">[];
  className?: string;
}) {
  return (
    <span className={className} style={{ whiteSpace: "pre-line" }}>
      {markedPieces(text, hits).map(({ text, marked, start }) =>
        marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </span>
  );
}

/** Cuts a text at its hits; hits that overlap become one, hits outside the text are left out. */
export function markedPieces(
  text: string,
  hits: readonly Pick<TermHit, "start" | "end">[],
): Piece[] {
  const inside = hits
    .filter(({ start, end }) => start >= 0 && end <= text.length && start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < inside.length; ) {
    const start = Math.max(at, inside[i]?.start ?? at);
    let end = inside[i]?.end ?? start;
    for (i++; i < inside.length && (inside[i]?.start ?? 0) < end; i++) {
      end = Math.max(end, inside[i]?.end ?? end);
    }
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false, start: at });
    pieces.push({ text: text.slice(start, end), marked: true, start });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false, start: at });
  return pieces;
}
