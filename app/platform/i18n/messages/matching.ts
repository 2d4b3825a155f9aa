import type { Messages } from "../types.ts";

export const matching = {} satisfies Messages;
