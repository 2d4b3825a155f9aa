import { fileURLToPath } from "node:url";
import { parse } from "@formatjs/icu-messageformat-parser";
import { type Plugin, parseAst } from "vite";
import { type Room, rooms } from "./rooms.ts";
import { LOCALES, type Locale, type MessageText } from "./types.ts";

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const APP = here("../../");
const CATALOGUE = here("./catalogue.ts");
const LOADED = here("./loaded.ts");
const PARSER = "@formatjs/icu-messageformat-parser";
const LOADERS = "virtual:message-rooms";
const ROOM = /^virtual:message-room\/(\w+)\/(zh|en)$/;

/**
 * Splits the message catalogue for browsers: a chunk a room and language, with placeholders parsed when built, so
 * that the parser stays at home. Each module that names a message, whole or by the beginning of its key, awaits the
 * rooms of those messages before it runs; which they are is read from its strings.
 */
export function messageChunks(): Plugin[] {
  const inBrowser: Pick<Plugin, "apply" | "applyToEnvironment"> = {
    apply: "build",
    applyToEnvironment: ({ name }) => name === "client",
  };
  return [
    {
      ...inBrowser,
      name: "message-chunks",
      enforce: "pre",
      resolveId(id, importer) {
        if (id === PARSER) return this.resolve(`${PARSER}/no-parser.js`, importer);
        return id === LOADERS || ROOM.test(id) ? `\0${id}` : null;
      },
      load(id) {
        if (id === CATALOGUE) return `export * from ${JSON.stringify(LOADED)};`;
        if (id === `\0${LOADERS}`) return loaders();
        const room = id.startsWith("\0") ? ROOM.exec(id.slice(1)) : null;
        if (!room) return null;
        return `export default ${JSON.stringify(roomTexts(room[1] as Room, room[2] as Locale))};`;
      },
    },
    {
      ...inBrowser,
      name: "message-chunks:await",
      // After the framework has taken out what runs on the server alone.
      enforce: "post",
      transform(code, id) {
        if (!id.startsWith(APP) || id.startsWith(here("./"))) return null;
        const spoken = roomsSpoken(code);
        return spoken.length > 0 ? { code: awaiting(spoken) + code, map: null } : null;
      },
    },
  ];
}

function awaiting(spoken: readonly Room[]): string {
  return `import { loadRooms } from ${JSON.stringify(LOADED)};
import { loaders } from "${LOADERS}";
await loadRooms(loaders, ${JSON.stringify(spoken)});
`;
}

function loaders(): string {
  const lines = Object.keys(rooms).map((room) => {
    const each = LOCALES.map(
      (locale) => `${locale}: () => import("virtual:message-room/${room}/${locale}")`,
    );
    return `  ${room}: { ${each.join(", ")} },`;
  });
  return `export const loaders = {\n${lines.join("\n")}\n};`;
}

/** A room's texts in one language; those with placeholders parsed. */
export function roomTexts(room: Room, locale: Locale): Record<string, MessageText> {
  return Object.fromEntries(
    Object.entries(rooms[room]).map(([key, message]) => {
      const text = message[locale];
      return [key, /[{']/.test(text) ? parse(text) : text];
    }),
  );
}

/** The rooms of the messages that a module's strings name, in the order of `rooms`. */
export function roomsSpoken(code: string): Room[] {
  const said = { whole: new Set<string>(), beginnings: new Set<string>() };
  collectStrings(parseAst(code), said);
  const beginnings = [...said.beginnings];
  return (Object.keys(rooms) as Room[]).filter((room) =>
    Object.keys(rooms[room]).some(
      (key) => said.whole.has(key) || beginnings.some((beginning) => key.startsWith(beginning)),
    ),
  );
}

/** Whole strings, and of those made from data the beginning, where it holds a dot: others could be anything's. */
function collectStrings(
  node: unknown,
  said: { whole: Set<string>; beginnings: Set<string> },
): void {
  if (Array.isArray(node)) {
    for (const each of node) collectStrings(each, said);
    return;
  }
  if (typeof node !== "object" || node === null) return;
  const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: Quasi[] };
  if (type === "Literal" && typeof value === "string") said.whole.add(value);
  if (type === "TemplateLiteral") {
    const beginning = quasis?.[0]?.value.cooked ?? "";
    if (quasis?.length === 1) said.whole.add(beginning);
    else if (beginning.includes(".")) said.beginnings.add(beginning);
  }
  for (const child of Object.values(node)) collectStrings(child, said);
}

interface Quasi {
  value: { cooked?: string | null };
}
