-- The weights that held for everybody hold for the districts that set none of their own.
ALTER TABLE "policies" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "policies" DROP CONSTRAINT "policies_pkey";--> statement-breakpoint
ALTER TABLE "policies" ADD CONSTRAINT "policies_district_version_pk" PRIMARY KEY("district","version");--> statement-breakpoint
CREATE INDEX "match_marks_resource" ON "match_marks" USING btree ("resource_id","kind");
--> statement-breakpoint
-- Unknown parts count nothing any more: every key is another.
INSERT INTO "jobs" ("id", "kind", "key", "payload", "run_after", "created_at") SELECT md5(random()::text), 'rematch-all', 'rematch-all:all', '{}', to_timestamp(0), to_timestamp(0) WHERE EXISTS (SELECT 1 FROM "applications" WHERE "state" = 'submitted') ON CONFLICT DO NOTHING;
