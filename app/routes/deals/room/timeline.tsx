import { Form, Link } from "@remix-run/react";
import { ArrowUp } from "lucide-react";
import { Fragment } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { buttonLook, SubmitButton } from "#app/ui/button.tsx";
import { Line } from "./line.tsx";
import type { RoomView } from "./room-view.ts";
import { useMarkRead } from "./use-mark-read.ts";

/** Everything that its reader sees of a deal, the oldest first, with a mark where the unread begins. */
export function RoomTimeline({ view }: { view: RoomView }) {
  const { t } = useLanguage();
  const { lines, dealId, unread, earlier, side } = view;
  const last = lines.at(-1)?.id;
  const from = useMarkRead({ dealId, last, unread, firstUnread: view.firstUnread });
  return (
    <>
      {earlier && (
        <Link to={earlier} className={buttonLook({ variant: "quiet", size: "small" })}>
          <ArrowUp aria-hidden size={14} />
          {t("room.earlier")}
        </Link>
      )}
      <div role="log" aria-label={t("room.title")}>
        <ol className="grid gap-3">
          {lines.map((line) => (
            <Fragment key={line.id}>
              {line.id === from && <Unread count={unread} last={last ?? line.id} />}
              <li id={`entry-${line.id}`} className="min-w-0 scroll-mt-16">
                <Line line={line} side={side} />
              </li>
            </Fragment>
          ))}
        </ol>
      </div>
    </>
  );
}

function Unread({ count, last }: { count: number; last: string }) {
  const { t } = useLanguage();
  return (
    <li
      id="unread"
      className="no-print flex scroll-mt-16 items-center gap-3 text-xs text-accent-strong"
    >
      <span className="font-semibold">{t("room.unread")}</span>
      <span aria-hidden className="h-px flex-1 bg-accent/50" />
      {count > 0 && (
        <Form method="post" className="without-script">
          <input type="hidden" name="entry" value={last} />
          <SubmitButton name="intent" value="read" variant="quiet" size="small">
            {t("room.mark-read")}
          </SubmitButton>
        </Form>
      )}
    </li>
  );
}
