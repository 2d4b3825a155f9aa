import { admin } from "./messages/admin.ts";
import { applications } from "./messages/applications.ts";
import { changes } from "./messages/changes.ts";
import { common } from "./messages/common.ts";
import { companies } from "./messages/companies.ts";
import { deals } from "./messages/deals.ts";
import { district } from "./messages/district.ts";
import { door } from "./messages/door.ts";
import { feedback } from "./messages/feedback.ts";
import { forms } from "./messages/forms.ts";
import { founderDeals } from "./messages/founder-deals.ts";
import { founderDesk } from "./messages/founder-desk.ts";
import { identity } from "./messages/identity.ts";
import { imports } from "./messages/imports.ts";
import { ladders } from "./messages/ladders.ts";
import { levers } from "./messages/levers.ts";
import { mails } from "./messages/mails.ts";
import { matching } from "./messages/matching.ts";
import { matchingReasons } from "./messages/matching-reasons.ts";
import { monitoring } from "./messages/monitoring.ts";
import { notices } from "./messages/notices.ts";
import { offers } from "./messages/offers.ts";
import { organizations } from "./messages/organizations.ts";
import { outbox } from "./messages/outbox.ts";
import { outcomes } from "./messages/outcomes.ts";
import { planReader } from "./messages/plan-reader.ts";
import { plans } from "./messages/plans.ts";
import { policy } from "./messages/policy.ts";
import { provider } from "./messages/provider.ts";
import { publicPages } from "./messages/public.ts";
import { registry } from "./messages/registry.ts";
import { review } from "./messages/review.ts";
import { room } from "./messages/room.ts";
import { roster } from "./messages/roster.ts";
import { ui } from "./messages/ui.ts";
import { words } from "./messages/words.ts";

/** Every text a person reads, in the parts that a browser loads one by one: a file a room. */
export const rooms = {
  admin,
  applications,
  changes,
  companies,
  deals,
  district,
  door,
  feedback,
  founderDeals,
  founderDesk,
  identity,
  imports,
  mails,
  levers,
  ladders,
  matching,
  matchingReasons,
  monitoring,
  notices,
  offers,
  organizations,
  outbox,
  outcomes,
  planReader,
  plans,
  policy,
  provider,
  publicPages,
  registry,
  review,
  roster,
  room,
  forms,
  /** What every page says. */
  frame: { ...common, ...ui, ...words },
};

export type Room = keyof typeof rooms;
