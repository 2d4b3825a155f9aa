import { Form } from "@remix-run/react";
import { type Move, waitsFor } from "#app/domain/deals/lifecycle.ts";
import { lastDayOf } from "#app/domain/time.ts";
import type { DealSide, DealState } from "#app/domain/vocabulary.ts";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Confirm } from "#app/ui/confirm.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatTimeLeft } from "#app/ui/format.ts";
import { TextArea } from "#app/ui/text-input.tsx";

interface DealMovesProps {
  state: DealState;
  startedBy: DealSide;
  version: number;
  dueAt: Date | null;
  now: Date;
  mine: boolean;
  moves: Move[];
  /** What was typed before a refusal. */
  note: string;
}

const ENDING: ReadonlySet<Move> = new Set(["decline_invitation", "withdraw"]);

/** What comes next, who is awaited and until when, and what this side can do. */
export function DealMoves(props: DealMovesProps) {
  const { state, dueAt, now, mine, moves } = props;
  const { t, locale } = useLanguage();
  const side = waitsFor(state);
  const words = mine && side === "startup" ? "deals.next.you" : "deals.next";
  return (
    <section className="grid gap-3 rounded-md bg-sunken p-4">
      <h2 className="text-base">{t("deals.next")}</h2>
      <p>{t(mine ? `deals.next.${state}` : `deals.stands.${state}`)}</p>
      {side && dueAt && (
        <p className="text-muted">
          {t(words === "deals.next" ? "deals.due.them" : "deals.due.you", {
            at: lastDayOf(dueAt),
          })}
          {" · "}
          {formatTimeLeft(dueAt, now, locale)}
        </p>
      )}
      {moves.length > 0 && (
        <div className="flex flex-wrap items-start gap-2">
          {moves
            .filter((move) => !ENDING.has(move))
            .map((move) => (
              <Form key={move} method="post">
                <input type="hidden" name="version" value={props.version} />
                <SubmitButton name="move" value={move} variant="primary">
                  {t(`move.${move}`)}
                </SubmitButton>
              </Form>
            ))}
          {moves
            .filter((move) => ENDING.has(move))
            .map((move) => (
              <Ending key={move} move={move} version={props.version} note={props.note} />
            ))}
        </div>
      )}
    </section>
  );
}

function Ending({ move, version, note }: { move: Move; version: number; note: string }) {
  const { t } = useLanguage();
  const words = move === "withdraw" ? "deals.withdraw" : "deals.refuse";
  return (
    <Confirm label={t(words)} variant="secondary" question={t(`${words}.question`)}>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="version" value={version} />
        <Field name="note" id={`note-${move}`} label={t("deals.note")} optional>
          <TextArea rows={2} defaultValue={note} />
        </Field>
        <div>
          <Button name="move" value={move} variant="danger">
            {t(words)}
          </Button>
        </div>
      </Form>
    </Confirm>
  );
}
