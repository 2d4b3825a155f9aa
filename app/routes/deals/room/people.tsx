import { useLanguage } from "#app/platform/i18n/context.tsx";
import type { Participants } from "./room-view.ts";

/** Who takes part, party by party: by name where the reader may know them, else how many they are. */
export function People({ participants }: { participants: readonly Participants[] }) {
  const { t } = useLanguage();
  if (participants.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-base">{t("room.people")}</h2>
      <ul className="grid gap-2 text-sm">
        {participants.map(({ side, name, count, people }) => (
          <li key={`${side} ${name}`}>
            <span className="font-semibold">{name ?? t(`room.side.${side}`)}</span>
            <span className="block text-muted">
              {people.length > 0
                ? people.map((person) => person.name).join(t("room.people.and"))
                : t("room.people.count", { count })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
