import type { Messages } from "../types.ts";

export const identity = {} satisfies Messages;
