import type { Leak } from "#app/domain/deals/leak-check.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";
import { formatTime } from "#app/ui/format.ts";
import { Notice } from "#app/ui/notice.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import type { RoomAnswer } from "./answer.ts";
import type { ComposerStatus } from "./use-composer.ts";

/** Why something was not sent, and that nothing of it is lost. */
export function ComposerAnswer({
  answer,
  unheard,
}: {
  answer: RoomAnswer | null;
  unheard: boolean;
}) {
  const { t } = useLanguage();
  if (unheard) {
    return (
      <Notice tone="danger" live title={t("room.unheard.title")}>
        {t("room.unheard")}
      </Notice>
    );
  }
  if (!answer || answer.ok) return null;
  if (answer.signedOut) {
    return (
      <Notice
        tone="warning"
        live
        title={t("room.signed-out")}
        action={
          <TextLink to="/sign-in?to=/account" target="_blank">
            {t("room.sign-in")}
          </TextLink>
        }
      />
    );
  }
  if (answer.leaks.length > 0) return <LeakWarning leaks={answer.leaks} />;
  return (
    <Notice tone="danger" live>
      {answer.message}
    </Notice>
  );
}

/** Names what stood in the own side's notes alone. The button says yes to exactly these. */
function LeakWarning({ leaks }: { leaks: readonly Leak[] }) {
  const { t } = useLanguage();
  return (
    <Notice
      tone="warning"
      live
      title={t("room.leak.title")}
      action={
        <Button name="confirmed" value={leaks.map(({ words }) => words).join("\n")} size="small">
          {t("room.leak.send")}
        </Button>
      }
    >
      <ul className="list-disc pl-5">
        {leaks.map(({ kind, words }) => (
          <li key={`${kind} ${words}`}>
            {t(`room.leak.${kind}`)} <mark className="rounded-sm bg-mark px-0.5">{words}</mark>
          </li>
        ))}
      </ul>
      <p>{t("room.leak.question")}</p>
    </Notice>
  );
}

interface DraftStatusProps {
  status: ComposerStatus;
  unheard: boolean;
  /** When the server last kept the draft that the page was loaded with. */
  savedAt: Date | null;
}

/** What is kept of what was typed: "saved" is said only where everything is. */
export function DraftStatus({ status, unheard, savedAt }: DraftStatusProps) {
  const { t } = useLanguage();
  return (
    <span role="status" className="text-xs text-muted">
      {words()}
    </span>
  );

  function words(): string | null {
    if (unheard) return t("room.draft.here");
    if (status === "saving") return t("room.draft.saving");
    if (status === "saved") return t("room.draft.saved");
    if (status === "rest" && savedAt)
      return t("room.draft.saved-at", { time: formatTime(savedAt) });
    return null;
  }
}
