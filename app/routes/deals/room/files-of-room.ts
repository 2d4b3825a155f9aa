import type { TimelineLine } from "#db/queries/deals/timeline.server.ts";
import type { RoomFile } from "./room-view.ts";

/** The files of a timeline, the newest first; those of one name are its versions. */
export function filesOfRoom(
  lines: readonly Pick<TimelineLine, "at" | "name" | "files">[],
): RoomFile[] {
  const counted = new Map<string, number>();
  const files = lines.flatMap(({ at, name: by, files }) =>
    files.map((file) => {
      const version = (counted.get(file.name) ?? 0) + 1;
      counted.set(file.name, version);
      return { ...file, at, by, version };
    }),
  );
  return files.map((file) => ({ ...file, versions: counted.get(file.name) ?? 1 })).reverse();
}
