import type { Messages } from "../types.ts";

export const plans = {} satisfies Messages;
