import type { Messages } from "../types.ts";

export const deals = {} satisfies Messages;
