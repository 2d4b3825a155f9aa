import type { Messages } from "../types.ts";

/** Words of the design system's own pieces. */
export const ui = {
  "ui.close": { zh: "关闭", en: "Close" },
} satisfies Messages;
