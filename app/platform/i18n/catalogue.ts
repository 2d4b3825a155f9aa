import { common } from "./messages/common.ts";
import { ui } from "./messages/ui.ts";
import { words } from "./messages/words.ts";

/** Every text a person reads, a file a room. A key's two languages stand side by side. */
export const catalogue = { ...common, ...ui, ...words };

export type MessageKey = keyof typeof catalogue;
