import { AtSign } from "lucide-react";
import { useLanguage } from "#app/platform/i18n/context.tsx";
import { buttonLook } from "#app/ui/button.tsx";
import { classes } from "#app/ui/classes.ts";
import { useClosingDetails } from "#app/ui/closing-details.ts";
import type { Box, Mentionable } from "./room-view.ts";

/** Whom to call: only people who may read what is written in this box. Works without script. */
export function MentionPicker({ people, box }: { people: readonly Mentionable[]; box: Box }) {
  const { t } = useLanguage();
  const details = useClosingDetails();
  if (people.length === 0) return null;
  return (
    <details ref={details} className="no-print relative">
      <summary
        className={classes(buttonLook({ variant: "quiet" }), "list-none font-normal")}
        data-mentions={box}
      >
        <AtSign aria-hidden size={16} />
        {t("room.mention")}
      </summary>
      <fieldset className="absolute bottom-full left-0 z-30 mb-1 grid max-h-64 w-72 max-w-[calc(100vw-3rem)] gap-1 overflow-y-auto rounded-md border border-line bg-surface p-2 shadow-float">
        <legend className="sr-only">{t("room.mention")}</legend>
        {people.map(({ id, name, side }) => (
          <label
            key={id}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-sunken"
          >
            <input type="checkbox" name="mention" value={id} className="size-4 accent-accent" />
            <span>{name}</span>
            <span className="min-w-0 truncate text-xs text-muted">{t(`room.side.${side}`)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
