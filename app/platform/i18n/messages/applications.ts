import type { Messages } from "../types.ts";

export const applications = {} satisfies Messages;
