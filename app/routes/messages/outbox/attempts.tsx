import type { SerializeFrom } from "@remix-run/node";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatInstant } from "#app/ui/format.ts";
import type { outboxMail } from "#db/queries/messages/outbox.server.ts";
import { MailStatePill } from "./state-pill.tsx";

type Attempt = NonNullable<SerializeFrom<Awaited<ReturnType<typeof outboxMail>>>>["attempts"][0];

/** Each time that a mail was handed over, the latest first, with what the server said. */
export function Attempts({
  attempts,
}: {
  attempts: (Omit<Attempt, "at"> & { at: Date | string })[];
}) {
  const { t } = useLanguage();
  if (attempts.length === 0) return <p className="text-muted">{t("outbox.attempts.none")}</p>;
  return (
    <ol className="grid gap-2">
      {attempts.map(({ no, at, outcome, words }) => (
        <li key={no} className="grid gap-1 border-l-2 border-line pl-3">
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <MailStatePill state={outcome} />
            <span className="text-muted">{formatInstant(at)}</span>
          </span>
          <code className="text-xs wrap-anywhere">{words}</code>
        </li>
      ))}
    </ol>
  );
}
