import type { ShownBody, ShownDocument, ShownTeaser } from "#app/domain/applications/version.ts";
import type { TermHit } from "#app/domain/sectors/types.ts";
import type { Fact } from "#app/domain/vocabulary.ts";
import {
  APPLICATION_STATES,
  CONSENT_KINDS,
  NEED_KINDS,
  SECTOR_CHOICES,
  STAGES,
} from "#app/domain/vocabulary.ts";
import {
  flag,
  index,
  instant,
  integer,
  json,
  milliseconds,
  money,
  primaryKey,
  real,
  surrogate,
  table,
  text,
  uniqueIndex,
} from "../dialect.ts";
import { createdAt, district, id, search, sortKey, updatedAt, version } from "./columns.ts";
import { organizations } from "./organizations.ts";
import { users } from "./users.ts";

export const applications = table(
  "applications",
  {
    id: id(),
    /** Its key in `matches`. */
    no: surrogate("no"),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id),
    createdBy: text("created_by")
      .notNull()
      .references(() => users.id),
    state: text("state", { enum: APPLICATION_STATES }).notNull().default("draft"),
    title: text("title").notNull().default(""),
    text: text("text").notNull().default(""),
    /** The sentence that providers read before they know who applies: it names nobody. */
    pitch: text("pitch"),
    stage: text("stage", { enum: STAGES }),
    readiness: integer("readiness"),
    area: text("area"),
    /** Of its own area, or else of its company's. */
    district: district(),
    willingToMove: flag("willing_to_move"),
    teamSize: integer("team_size"),
    /** ISO month, "2023-05". */
    /** ISO month, or ISO year where no more is known. */
    foundedOn: text("founded_on"),
    facts: json<Partial<Record<Fact, boolean>>>("facts")
      .notNull()
      .$defaultFn(() => ({})),
    /** Steps that were completed at least once. */
    stepsDone: json<string[]>("steps_done")
      .notNull()
      .$defaultFn(() => []),
    /** Fictional, made for demonstration. */
    demo: flag("demo").notNull().default(false),
    submittedAt: instant("submitted_at"),
    /** When the matches shown were computed; null while the first run is due. */
    matchedAt: instant("matched_at"),
    search: search(),
    /** What staff's list is ordered by: submission (or the beginning, before it), company, title, stage. */
    listedKey: milliseconds("listed_key").notNull().default(0),
    companyKey: sortKey("company_key"),
    titleKey: sortKey("title_key"),
    stageKey: integer("stage_key").notNull().default(0),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("applications_no").on(t.no),
    index("applications_organization").on(t.organizationId),
    index("applications_state").on(t.state, t.submittedAt),
    index("applications_by_submission").on(t.district, t.listedKey, t.id),
    index("applications_by_company").on(t.district, t.companyKey, t.id),
    index("applications_by_title").on(t.district, t.titleKey, t.id),
    index("applications_by_stage").on(t.district, t.stageKey, t.id),
  ],
);

function ofApplication() {
  return text("application_id")
    .notNull()
    .references(() => applications.id, { onDelete: "cascade" });
}

export const needs = table(
  "needs",
  {
    id: id(),
    applicationId: ofApplication(),
    kind: text("kind", { enum: NEED_KINDS }).notNull(),
    position: integer("position").notNull(),
    amountFen: money("amount_fen"),
    instrument: text("instrument"),
    squareMetres: integer("square_metres"),
    purpose: text("purpose"),
  },
  (t) => [index("needs_application").on(t.applicationId), index("needs_kind").on(t.kind)],
);

export const applicationSectors = table(
  "application_sectors",
  {
    applicationId: ofApplication(),
    sector: text("sector").notNull(),
    score: real("score").notNull(),
    terms: json<TermHit[]>("terms").notNull(),
    /** suggested from the text · kept or added by the founder · removed by the founder */
    choice: text("choice", { enum: SECTOR_CHOICES }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.applicationId, t.sector] }),
    index("application_sectors_sector").on(t.sector),
  ],
);

/** What a submitted application asks for, once for each top-level sector and need: the gap map counts these. */
export const applicationDemand = table(
  "application_demand",
  {
    applicationId: ofApplication(),
    district: district(),
    sector: text("sector").notNull(),
    need: text("need", { enum: NEED_KINDS }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.sector, t.need] })],
);

export const documents = table(
  "documents",
  {
    id: id(),
    applicationId: ofApplication(),
    name: text("name").notNull(),
    mediaType: text("media_type").notNull(),
    bytes: integer("bytes").notNull(),
    /** Content hash: where the file store keeps it. */
    sha256: text("sha256").notNull(),
    uploadedBy: text("uploaded_by")
      .notNull()
      .references(() => users.id),
    removedAt: instant("removed_at"),
    createdAt: createdAt(),
  },
  (t) => [index("documents_application").on(t.applicationId)],
);

/**
 * What was shown of an application: written when somebody is first shown it, or shown it changed, and never
 * overwritten. Deals point to the number that their provider sees.
 */
export const applicationVersions = table(
  "application_versions",
  {
    applicationId: ofApplication(),
    number: integer("number").notNull(),
    teaser: json<ShownTeaser>("teaser").notNull(),
    body: json<ShownBody>("body").notNull(),
    /** With their content hashes; who may open them is asked each time. */
    documents: json<ShownDocument[]>("documents").notNull(),
    /** The application's own `version` at that moment: a higher one means edits that this one does not show. */
    edition: integer("edition").notNull(),
    madeAt: instant("made_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.number] })],
);

/** Consent is recorded, dated and revocable: a row each time it is given. */
export const consents = table(
  "consents",
  {
    id: id(),
    applicationId: ofApplication(),
    kind: text("kind", { enum: CONSENT_KINDS }).notNull(),
    byUserId: text("by_user_id")
      .notNull()
      .references(() => users.id),
    grantedAt: instant("granted_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("consents_application").on(t.applicationId)],
);
