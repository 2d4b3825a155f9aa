import { rooms } from "./rooms.ts";
import type { Locale, MessageText } from "./types.ts";

/** Every text a person reads. A key's two languages stand side by side. */
export const catalogue = {
  ...rooms.admin,
  ...rooms.applications,
  ...rooms.changes,
  ...rooms.companies,
  ...rooms.deals,
  ...rooms.district,
  ...rooms.door,
  ...rooms.feedback,
  ...rooms.founderDeals,
  ...rooms.founderDesk,
  ...rooms.forms,
  ...rooms.frame,
  ...rooms.identity,
  ...rooms.imports,
  ...rooms.mails,
  ...rooms.levers,
  ...rooms.ladders,
  ...rooms.matching,
  ...rooms.matchingReasons,
  ...rooms.monitoring,
  ...rooms.notices,
  ...rooms.offers,
  ...rooms.organizations,
  ...rooms.outbox,
  ...rooms.outcomes,
  ...rooms.planReader,
  ...rooms.plans,
  ...rooms.policy,
  ...rooms.provider,
  ...rooms.publicPages,
  ...rooms.registry,
  ...rooms.review,
  ...rooms.roster,
  ...rooms.room,
};

export type MessageKey = keyof typeof catalogue;

/** Is this a key of the catalogue? For keys made from data, such as `sector.` + key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogue, key);
}

/** The text of a key, in ICU syntax. In the browser `message-chunks.ts` puts `loaded.ts` in the place of this module. */
export function messageText(key: MessageKey, locale: Locale): MessageText {
  return catalogue[key][locale];
}
