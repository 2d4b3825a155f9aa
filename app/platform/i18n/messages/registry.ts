import type { Messages } from "../types.ts";

export const registry = {} satisfies Messages;
