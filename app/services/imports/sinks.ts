import type { KindKey } from "#app/domain/imports/kind.ts";
import type { Sink } from "./sink.ts";
import { organizationSink, startupSink } from "./sinks/organizations.server.ts";

/** What each kind of sheet does to the database. */
export const SINKS: Partial<Record<KindKey, Sink>> = {
  organizations: organizationSink,
  startups: startupSink,
};
