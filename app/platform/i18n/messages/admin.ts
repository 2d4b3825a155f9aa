import type { Messages } from "../types.ts";

export const admin = {} satisfies Messages;
