import { Form, useRevalidator } from "@remix-run/react";
import { Lock, Send } from "lucide-react";
import { useContext, useMemo, useRef } from "react";
import { MEDIA_TYPES } from "#app/domain/input/media.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { ComposerAnswer, DraftStatus } from "./composer-answer.tsx";
import { draftStore } from "./draft-store.ts";
import { MOST_CHARACTERS } from "./limits.ts";
import { MentionPicker } from "./mention-picker.tsx";
import { readersWords } from "./readers.ts";
import { RoomContext } from "./room-context.ts";
import type { BoxView, ReachView } from "./room-view.ts";
import { useComposer } from "./use-composer.ts";

const ENDINGS = Object.values(MEDIA_TYPES)
  .flat()
  .map((ending) => `.${ending}`)
  .join(",");

/** Before the introduction nothing is shown but words that name nobody: a file may. */
const QUESTIONING: readonly BoxView["writing"][] = ["question", "answer"];

/**
 * One box to write in. Two boxes share nothing: not the text, not the draft, not the files.
 *
 * @param alone there is no other box: its key goes to the field itself
 */
export function Composer({ view, alone = false }: { view: BoxView; alone?: boolean }) {
  const { t } = useLanguage();
  const { revalidate } = useRevalidator();
  const { dealId, userId, reply } = useContext(RoomContext);
  const form = useRef<HTMLFormElement>(null);
  const { box, writing, draft } = view;
  const store = useMemo(() => draftStore({ userId, dealId, box }), [userId, dealId, box]);
  const composer = useComposer({ form, to: `/deals/${dealId}/room`, store, sent: revalidate });
  const mine = reply?.form === box ? reply : null;
  const own = writing === "note";
  return (
    <Form
      ref={form}
      method="post"
      encType="multipart/form-data"
      onSubmit={composer.submitting}
      className={classes(
        "no-print group/box grid gap-2 rounded-md border p-3",
        own ? "border-warning/40 bg-warning-soft" : "border-edge/40 bg-surface",
      )}
    >
      <input type="hidden" name="intent" value="say" />
      <input type="hidden" name="box" value={box} />
      <ComposerAnswer answer={composer.answer ?? mine?.answer ?? null} unheard={composer.unheard} />
      <Field name="text" id={`text-${box}`} label={<BoxLabel view={view} />}>
        <TextArea
          rows={writing === "answer" ? 2 : 3}
          limit={MOST_CHARACTERS}
          defaultValue={mine?.text ?? draft.text}
          placeholder={t(`room.write.${writing}.hint`)}
          onInput={composer.touched}
          onBlur={composer.left}
          onKeyDown={composer.pressed}
          {...(alone ? { "data-key": "c", "aria-keyshortcuts": "c" } : {})}
        />
      </Field>
      <Reaches reaches={view.reaches} box={box} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {!QUESTIONING.includes(writing) && <Attach />}
        <MentionPicker people={view.people} box={box} />
        <DraftStatus status={composer.status} unheard={composer.unheard} savedAt={draft.savedAt} />
        <SendButton view={view} sending={composer.status === "sending"} />
      </div>
    </Form>
  );
}

function Attach() {
  const { t } = useLanguage();
  return (
    <label className="inline-flex min-w-0 items-center gap-2 text-xs text-muted">
      <span className="shrink-0">{t("room.attach")}</span>
      <input
        type="file"
        name="file"
        multiple
        accept={ENDINGS}
        className="w-52 min-w-0 cursor-pointer text-xs file:mr-2 file:cursor-pointer file:rounded-md file:border-0 file:bg-sunken file:px-2 file:py-1.5 file:text-ink"
      />
    </label>
  );
}

function BoxLabel({ view: { writing, left } }: { view: BoxView }) {
  const { t } = useLanguage();
  return (
    <span className="inline-flex items-center gap-1">
      {writing === "note" && <Lock aria-hidden size={14} />}
      {t(`room.write.${writing}`)}
      {left !== null && (
        <span className="font-normal text-muted">{t("room.questions.left", { count: left })}</span>
      )}
    </span>
  );
}

/** Where words can go further than to the other side: off unless it is ticked, for this once. */
function Reaches({ reaches, box }: Pick<BoxView, "reaches" | "box">) {
  const { t, locale } = useLanguage();
  const [narrow, wide] = reaches;
  if (!narrow || !wide) return null;
  const more = wide.readers.filter(
    ({ side, name }) => !narrow.readers.some((one) => one.side === side && one.name === name),
  );
  return (
    <label
      className="flex w-fit cursor-pointer items-center gap-2 text-sm"
      htmlFor={`reach-${box}`}
    >
      <input
        id={`reach-${box}`}
        type="checkbox"
        name="reach"
        value={wide.reach}
        className="size-4 accent-accent"
      />
      {t("room.also", { readers: readersWords(more, { t, locale }) })}
    </label>
  );
}

/** The button says who will read it, as it is ticked. */
function SendButton({ view, sending }: { view: BoxView; sending: boolean }) {
  const { t, locale } = useLanguage();
  const { writing, reaches } = view;
  const own = writing === "note";
  const [narrow, wide] = reaches.map((reach) => words(reach));
  return (
    <Button
      variant={own ? "secondary" : "primary"}
      icon={own ? Lock : Send}
      pending={sending}
      title={t("room.send.keys")}
      className="ml-auto max-w-full py-1.5 text-left whitespace-normal!"
    >
      <span className={wide ? "group-has-[[name=reach]:checked]/box:hidden" : ""}>{narrow}</span>
      {wide && <span className="hidden group-has-[[name=reach]:checked]/box:inline">{wide}</span>}
    </Button>
  );

  function words({ readers }: ReachView): string {
    return t(own ? "room.keep" : "room.send", { readers: readersWords(readers, { t, locale }) });
  }
}
