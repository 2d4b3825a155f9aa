CREATE TABLE "drafts" (
	"user_id" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"box" text NOT NULL,
	"body" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_user_id_subject_subject_id_box_pk" PRIMARY KEY("user_id","subject","subject_id","box")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"event_id" text PRIMARY KEY NOT NULL,
	"body" text NOT NULL,
	"erased_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "entry_files" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry_mentions" (
	"event_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entry_mentions_event_id_user_id_pk" PRIMARY KEY("event_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "entry_reads" (
	"user_id" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"event_id" text NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "entry_reads_user_id_subject_subject_id_pk" PRIMARY KEY("user_id","subject","subject_id")
);
--> statement-breakpoint
CREATE TABLE "pending_acts" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"party" text NOT NULL,
	"actor_id" text NOT NULL,
	"act" text NOT NULL,
	"payload" jsonb NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"end" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "deals_provider_states";--> statement-breakpoint
DROP INDEX "deals_provider_by_due";--> statement-breakpoint
DROP INDEX "deals_provider_by_update";--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "provider_state" text DEFAULT 'interested' NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "provider_turn" text DEFAULT 'ended' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "seq" integer;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "audience" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "follows" text;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_files" ADD CONSTRAINT "entry_files_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_mentions" ADD CONSTRAINT "entry_mentions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_mentions" ADD CONSTRAINT "entry_mentions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_reads" ADD CONSTRAINT "entry_reads_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entry_reads" ADD CONSTRAINT "entry_reads_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pending_acts" ADD CONSTRAINT "pending_acts_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entry_files_event" ON "entry_files" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "entry_files_sha256" ON "entry_files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "entry_mentions_user" ON "entry_mentions" USING btree ("user_id","seen_at");--> statement-breakpoint
CREATE INDEX "entry_reads_subject" ON "entry_reads" USING btree ("subject","subject_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "pending_acts_open" ON "pending_acts" USING btree ("subject","subject_id","party") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "pending_acts_subject" ON "pending_acts" USING btree ("subject","subject_id","created_at");--> statement-breakpoint
CREATE INDEX "pending_acts_due" ON "pending_acts" USING btree ("effective_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_seq" ON "events" USING btree ("subject","subject_id","seq") WHERE seq is not null;--> statement-breakpoint
CREATE INDEX "events_follows" ON "events" USING btree ("follows") WHERE follows is not null;--> statement-breakpoint
CREATE INDEX "deals_provider_states" ON "deals" USING btree ("provider_id","provider_state");--> statement-breakpoint
CREATE INDEX "deals_provider_by_due" ON "deals" USING btree ("provider_id","provider_turn","due_key","id");--> statement-breakpoint
CREATE INDEX "deals_provider_by_update" ON "deals" USING btree ("provider_id","provider_turn","updated_at","id");--> statement-breakpoint
UPDATE "deals" SET "provider_state" = "state", "provider_turn" = "turn";
--> statement-breakpoint
-- What people wrote leaves the payloads: it may have to be erased.
INSERT INTO "entries" ("event_id", "body") SELECT "id", "payload" ->> 'text' FROM "events"
WHERE "kind" = 'deal-note.comment' AND "payload" ->> 'text' <> '';
--> statement-breakpoint
INSERT INTO "entries" ("event_id", "body") SELECT "id", "payload" ->> 'note' FROM "events"
WHERE "subject" = 'deal' AND "payload" ->> 'note' <> '';
--> statement-breakpoint
UPDATE "events" SET "payload" = "payload" - 'text' WHERE "kind" = 'deal-note.comment';
--> statement-breakpoint
UPDATE "events" SET "payload" = ("payload" - 'note') #- '{outcome,note}'
WHERE "subject" = 'deal' AND ("payload" ->> 'note' IS NOT NULL OR "payload" #>> '{outcome,note}' IS NOT NULL);
--> statement-breakpoint
-- What the provider wrote for itself becomes entries of the deal that the provider alone reads.
UPDATE "events" SET "subject" = 'deal', "kind" = CASE "kind" WHEN 'deal-note.comment' THEN 'deal.note' ELSE 'deal.assigned' END,
  "audience" = (SELECT coalesce(jsonb_agg("resources"."organization_id"), '[]') FROM "deals" JOIN "resources" ON "resources"."id" = "deals"."resource_id"
    WHERE "deals"."id" = "events"."subject_id" AND "resources"."organization_id" IS NOT NULL)
WHERE "subject" = 'deal-note';
--> statement-breakpoint
-- Everything else that happened to a deal is for its parties: both sides, and the staff of the areas in which they lie.
UPDATE "events" SET "audience" = parties.list FROM (
  SELECT deal, jsonb_agg(party) AS list FROM (
    SELECT d.id AS deal, a.organization_id AS party FROM "deals" d JOIN "applications" a ON a.id = d.application_id
    UNION SELECT d.id, r.organization_id FROM "deals" d JOIN "resources" r ON r.id = d.resource_id WHERE r.organization_id IS NOT NULL
    UNION SELECT d.id, 'area:' || coalesce(a.area, o.area) FROM "deals" d JOIN "applications" a ON a.id = d.application_id
      JOIN "organizations" o ON o.id = a.organization_id WHERE coalesce(a.area, o.area) IS NOT NULL
    UNION SELECT d.id, 'area:' || r.area FROM "deals" d JOIN "resources" r ON r.id = d.resource_id WHERE r.area IS NOT NULL
  ) AS each GROUP BY deal
) AS parties
WHERE "events"."subject" = 'deal' AND "events"."audience" IS NULL AND "events"."subject_id" = parties.deal;
--> statement-breakpoint
UPDATE "events" SET "audience" = '[]' WHERE "subject" = 'deal' AND "audience" IS NULL;
--> statement-breakpoint
UPDATE "events" SET "seq" = placed.seq FROM (
  SELECT "id", row_number() OVER (PARTITION BY "subject_id" ORDER BY "at", "id") AS seq FROM "events" WHERE "subject" = 'deal'
) AS placed
WHERE placed.id = "events"."id";
--> statement-breakpoint
-- Nobody's old notes are news.
INSERT INTO entry_reads (user_id, subject, subject_id, event_id, seq, at)
SELECT DISTINCT m.user_id, 'deal', last.subject_id, last.id, last.seq, last.at FROM events last
JOIN deals d ON d.id = last.subject_id
JOIN resources r ON r.id = d.resource_id
JOIN memberships m ON m.organization_id = r.organization_id
WHERE last.subject = 'deal' AND last.kind = 'deal.note'
  AND NOT EXISTS (SELECT 1 FROM events later WHERE later.subject = 'deal' AND later.subject_id = last.subject_id AND later.kind = 'deal.note' AND later.seq > last.seq);
