import type { MessageKey } from "./catalogue.ts";
import type { Locale, MessageText } from "./types.ts";

/*
 * The browser's catalogue: only the page's language, and of that only the rooms that the loaded modules speak of.
 * `message-chunks.ts` puts this module in the place of `catalogue.ts` and has every module load its rooms first.
 */

type RoomTexts = Record<string, MessageText>;
/** How to load a room in each language. */
export type RoomLoaders = Record<string, Record<Locale, () => Promise<{ default: RoomTexts }>>>;

const texts: RoomTexts = Object.create(null);
const loading = new Map<string, Promise<void>>();

/** Loads rooms that are not here yet; a module awaits this before it runs. */
export async function loadRooms(loaders: RoomLoaders, rooms: readonly string[]): Promise<void> {
  await Promise.all(
    rooms.map((room) => {
      const known = loading.get(room) ?? load(loaders, room);
      loading.set(room, known);
      return known;
    }),
  );
}

async function load(loaders: RoomLoaders, room: string): Promise<void> {
  // A change of language loads the page anew.
  const language: Locale = document.documentElement.lang === "en" ? "en" : "zh";
  const loaded = await loaders[room]?.[language]();
  Object.assign(texts, loaded?.default);
}

export function isMessageKey(key: string): key is MessageKey {
  return key in texts;
}

/** The text of a key; one whose room no module named is a fault of the build and shows its key. */
export function messageText(key: MessageKey): MessageText {
  const text = texts[key];
  if (text === undefined) console.error(`No module loaded the message ${key}`);
  return text ?? key;
}
