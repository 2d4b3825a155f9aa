import { type ReactNode, useMemo } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Composer } from "./composer.tsx";
import { People } from "./people.tsx";
import { RoomContext } from "./room-context.ts";
import { RoomFiles } from "./room-files.tsx";
import type { BoxView, RoomReply, RoomView } from "./room-view.ts";
import { RoomTimeline } from "./timeline.tsx";
import { useLiveRoom } from "./use-live-room.ts";

interface RoomProps {
  view: RoomView;
  reply: RoomReply | null;
  /** What counts now: whose turn, what is offered. */
  now: ReactNode;
  /** What else belongs to the deal, after files and people. */
  more?: ReactNode;
}

/** A deal's room: left what was said and done, right what counts now. */
export function Room({ view, reply, now, more }: RoomProps) {
  const { t } = useLanguage();
  const { dealId, userId, boxes } = view;
  const context = useMemo(() => ({ dealId, userId, reply }), [dealId, userId, reply]);
  useLiveRoom(dealId);
  return (
    <RoomContext.Provider value={context}>
      {/* On a phone what counts now comes before the talk, and files and people after it. */}
      <div className="@container">
        <div className="grid gap-x-8 gap-y-6 @4xl:grid-cols-[minmax(0,1fr)_20rem] @4xl:grid-rows-[auto_1fr]">
          {now && (
            <aside aria-label={t("room.now")} className="grid content-start gap-4 @4xl:col-start-2">
              {now}
            </aside>
          )}
          <section
            aria-labelledby="room"
            className="grid min-w-0 content-start gap-3 @4xl:col-start-1 @4xl:row-span-2 @4xl:row-start-1"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <h2 id="room" className="text-base">
                {t("room.title")}
              </h2>
              {view.unread > 0 && view.firstUnread && (
                <a href="#unread" className="text-sm text-accent-strong hover:underline">
                  {t("room.unread.count", { count: view.unread })}
                </a>
              )}
            </div>
            <RoomTimeline view={view} />
            {boxes.length > 0 && <Boxes boxes={boxes} />}
          </section>
          <aside aria-label={t("room.more")} className="grid content-start gap-5 @4xl:col-start-2">
            <RoomFiles files={view.files} />
            <People participants={view.participants} />
            {more}
          </aside>
        </div>
      </div>
    </RoomContext.Provider>
  );
}

/** The boxes to write in: one is shown at a time, and each keeps its own words. Without script all are there. */
function Boxes({ boxes }: { boxes: readonly BoxView[] }) {
  const { t } = useLanguage();
  if (boxes.length === 1) return boxes.map((view) => <Composer key={view.box} view={view} alone />);
  return (
    <div className="no-print group/boxes grid gap-2 pb-2">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t("room.boxes")}</legend>
        {boxes.map(({ box, writing }, at) => (
          <label
            key={box}
            className="inline-flex min-h-8 cursor-pointer items-center rounded-md px-3 text-sm text-muted hover:bg-sunken has-checked:bg-sunken has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="box-choice"
              value={box}
              defaultChecked={at === 0}
              onClick={() => document.getElementById(`text-${box}`)?.focus()}
              {...(box === "own" ? { "data-key": "c", "aria-keyshortcuts": "c" } : {})}
              className="sr-only"
            />
            {t(`room.write.${writing}`)}
          </label>
        ))}
      </fieldset>
      {boxes.map((view) => (
        <div
          key={view.box}
          className={
            view.box === "own"
              ? "hidden group-has-[[value=own]:checked]/boxes:block"
              : "group-has-[[value=own]:checked]/boxes:hidden"
          }
        >
          <Composer view={view} />
        </div>
      ))}
    </div>
  );
}
