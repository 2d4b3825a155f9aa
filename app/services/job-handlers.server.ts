import type { JobHandlers } from "#app/platform/jobs.server.ts";

/** Every kind of background work, by name. */
export const jobHandlers: JobHandlers = {};
