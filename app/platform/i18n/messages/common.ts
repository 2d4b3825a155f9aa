import type { Messages } from "../types.ts";

export const common = {
  "app.name": { zh: "园区对接", en: "ParkMatch" },
  "common.save": { zh: "保存", en: "Save" },
} satisfies Messages;
