import { useLanguage } from "#app/platform/i18n/context.tsx";
import { formatBytes, formatDay } from "#app/ui/format.ts";
import { TextLink } from "#app/ui/text-link.tsx";
import type { RoomFile } from "./room-view.ts";

/** So many signs of a hash tell two files of one room apart. */
const HASH_SHOWN = 8;

/** Every file that was sent in the room, with what tells its versions apart. */
export function RoomFiles({ files }: { files: readonly RoomFile[] }) {
  const { t, locale } = useLanguage();
  if (files.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-base">{t("room.files", { count: files.length })}</h2>
      <ul className="grid gap-2">
        {files.map(({ id, name, bytes, sha256, version, versions, at, by }) => (
          <li key={id} className="min-w-0 text-sm">
            <TextLink to={`/room-files/${id}`} reloadDocument className="wrap-anywhere">
              {name}
            </TextLink>
            {versions > 1 && (
              <span className="ml-2 text-xs">{t("room.files.version", { version })}</span>
            )}
            <span className="block text-xs text-muted">
              {[formatDay(at), by, formatBytes(bytes, locale)].filter(Boolean).join(" · ")}
              {" · "}
              <span title={`SHA-256 ${sha256}`}>{sha256.slice(0, HASH_SHOWN)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
