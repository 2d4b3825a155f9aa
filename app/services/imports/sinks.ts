import type { KindKey } from "#app/domain/imports/kind.ts";
import type { Sink } from "./sink.ts";
import { companyYearSink } from "./sinks/company-years.server.ts";
import { credentialSink } from "./sinks/credentials.server.ts";
import { organizationSink, startupSink } from "./sinks/organizations.server.ts";
import { readingSink } from "./sinks/readings.server.ts";
import { tenantSink } from "./sinks/tenants.server.ts";

/** What each kind of sheet does to the database. */
export const SINKS: Partial<Record<KindKey, Sink>> = {
  organizations: organizationSink,
  "company-years": companyYearSink,
  credentials: credentialSink,
  readings: readingSink,
  tenants: tenantSink,
  startups: startupSink,
};
