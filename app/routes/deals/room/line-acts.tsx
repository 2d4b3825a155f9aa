import { Form } from "@remix-run/react";
import { useContext } from "react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, buttonLook, SubmitButton } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-input.tsx";
import { Composer } from "./composer.tsx";
import { MOST_CHARACTERS } from "./limits.ts";
import { readersWords } from "./readers.ts";
import { RoomContext } from "./room-context.ts";
import type { ReachView, RoomLine } from "./room-view.ts";

/** What the reader can do about a line: answer it, give it new words, let others read it. */
export function LineActs({ line }: { line: RoomLine }) {
  const { mayCorrect, widenTo, answerBox } = line;
  if (!mayCorrect && !widenTo && !answerBox) return null;
  return (
    <div className="no-print grid gap-2">
      {answerBox && <Composer view={answerBox} />}
      <div className="flex flex-wrap items-start gap-1">
        {mayCorrect && <Correct line={line} />}
        {widenTo && <Widen line={line} to={widenTo} />}
      </div>
    </div>
  );
}

function Correct({ line }: { line: RoomLine }) {
  const { t } = useLanguage();
  const { reply } = useContext(RoomContext);
  const mine = reply?.form === `correct:${line.id}` ? reply : null;
  return (
    <details className="open:basis-full" open={mine !== null}>
      <summary
        className={classes(
          buttonLook({ variant: "quiet", size: "small" }),
          "-ml-2 list-none font-normal",
        )}
      >
        {t("room.correct")}
      </summary>
      <Form key={line.changedAt?.getTime()} method="post" className="grid gap-2 pt-1">
        <input type="hidden" name="intent" value="correct" />
        <input type="hidden" name="entry" value={line.id} />
        <Field
          name="text"
          id={`correct-${line.id}`}
          label={t("room.correct.text")}
          hint={t("room.correct.hint")}
          error={mine?.answer.message ?? undefined}
        >
          <TextArea rows={3} limit={MOST_CHARACTERS} defaultValue={mine?.text ?? line.text ?? ""} />
        </Field>
        <div>
          <SubmitButton size="small">{t("room.correct.save")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

/** Says first who will read it from then on, and what. It cannot be taken back. */
function Widen({ line, to }: { line: RoomLine; to: ReachView }) {
  const { t, locale } = useLanguage();
  const readers = readersWords(to.readers, { t, locale });
  return (
    <Confirm
      label={t("room.widen")}
      variant="quiet"
      size="small"
      question={t("room.widen.question", { readers })}
    >
      <blockquote className="max-h-40 overflow-y-auto border-l-2 border-line pl-2 whitespace-pre-line text-muted">
        {line.text}
        {line.files.map(({ id, name }) => (
          <span key={id} className="block">
            {name}
          </span>
        ))}
      </blockquote>
      <Form method="post">
        <input type="hidden" name="intent" value="widen" />
        <input type="hidden" name="entry" value={line.id} />
        <Button name="reach" value={to.reach}>
          {t("room.widen.do")}
        </Button>
      </Form>
    </Confirm>
  );
}
