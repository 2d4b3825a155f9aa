import { Lock, Paperclip } from "lucide-react";
import type { TimelineSide } from "#app/domain/deals/audience.ts";
import { describeEntry } from "#app/domain/deals/describe.ts";
import { isTalk } from "#app/domain/deals/talk.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { classes } from "#app/ui/classes.ts";
import { formatBytes, formatInstant } from "#app/ui/format.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import { LineActs } from "./line-acts.tsx";
import type { RoomLine } from "./room-view.ts";

/** Steps that both sides wait for stand out among the others. */
const DOTS: Partial<Record<RoomLine["what"], string>> = {
  introduced: "bg-accent",
  offered: "bg-warning",
  agreed: "bg-success",
  completed: "bg-success",
  declined: "bg-danger",
};

interface LineProps {
  line: RoomLine;
  side: TimelineSide;
}

/** One line of the timeline: words that somebody wrote, or an act. */
export function Line({ line, side }: LineProps) {
  return isTalk(line.what) || line.what === "corrected" ? (
    <Talk line={line} side={side} />
  ) : (
    <Act line={line} side={side} />
  );
}

function Act({ line, side }: LineProps) {
  const { t } = useLanguage();
  const { title, by, reason } = describeEntry(line, { side }, t);
  return (
    <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
      <span
        aria-hidden
        className={classes(
          "print-exact mt-[0.5em] ml-1 size-2 rounded-full",
          DOTS[line.what] ?? "bg-edge",
        )}
      />
      <div className="grid min-w-0 gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{title}</span>
          <When line={line} by={by} />
        </p>
        {reason && <p className="text-muted">{reason}</p>}
        <Words line={line} />
      </div>
    </div>
  );
}

function Talk({ line, side }: LineProps) {
  const { t } = useLanguage();
  const { title, by, seenBy } = describeEntry(line, { side }, t);
  const own = line.readers.length === 1;
  const plain = line.what === "message" || line.what === "note";
  return (
    <div
      className={classes(
        "print-exact grid gap-1 rounded-md border px-3 py-2",
        own ? "border-warning/40 bg-warning-soft" : "border-line bg-surface",
        line.mentionsMe && "border-l-3 border-l-accent",
      )}
    >
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold">{by}</span>
        {!plain && <span className="text-sm">{title}</span>}
        <When line={line} by={null} />
        <span className="ml-auto inline-flex items-center gap-1 text-xs text-muted">
          {own && <Lock aria-hidden size={12} />}
          {seenBy}
        </span>
      </p>
      <Words line={line} />
      {line.mentions.length > 0 && (
        <p className="text-sm text-accent-strong">
          {line.mentions.map((name) => `@${name}`).join(" ")}
        </p>
      )}
      <Files line={line} />
      <LineActs line={line} />
    </div>
  );
}

function When({ line: { at, changedAt }, by }: { line: RoomLine; by: string | null }) {
  const { t } = useLanguage();
  return (
    <span className="text-xs text-muted">
      <time dateTime={at.toISOString()}>{formatInstant(at)}</time>
      {by && ` · ${by}`}
      {changedAt && ` · ${t("room.changed", { at: formatInstant(changedAt) })}`}
    </span>
  );
}

function Words({ line: { text, withheld, before } }: { line: RoomLine }) {
  const { t } = useLanguage();
  if (withheld) return <p className="text-muted italic">{t("room.withheld")}</p>;
  return (
    <>
      {text && <p className="whitespace-pre-line wrap-anywhere">{text}</p>}
      {before.length > 0 && (
        <details className="text-sm text-muted">
          <summary className="w-fit cursor-pointer">{t("room.before")}</summary>
          <ol className="grid gap-1 pt-1">
            {before.map((earlier) => (
              <li key={earlier.at.toISOString()} className="border-l-2 border-line pl-2">
                <span className="block text-xs">{formatInstant(earlier.at)}</span>
                <span className="whitespace-pre-line wrap-anywhere">{earlier.text}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

function Files({ line: { files } }: { line: RoomLine }) {
  const { locale } = useLanguage();
  if (files.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map(({ id, name, bytes }) => (
        <li key={id} className="inline-flex min-w-0 items-center gap-1">
          <Paperclip aria-hidden size={14} className="shrink-0 text-muted" />
          <TextLink to={`/room-files/${id}`} reloadDocument className="wrap-anywhere">
            {name}
          </TextLink>
          <span className="shrink-0 text-xs text-muted">{formatBytes(bytes, locale)}</span>
        </li>
      ))}
    </ul>
  );
}
