import type { Messages } from "../types.ts";

export const monitoring = {} satisfies Messages;
