CREATE TABLE "matches" (
	"application_no" integer NOT NULL,
	"resource_no" integer NOT NULL,
	"group" integer NOT NULL,
	"key" double precision NOT NULL,
	"eligible" boolean NOT NULL,
	"policy" integer NOT NULL,
	CONSTRAINT "matches_application_no_resource_no_pk" PRIMARY KEY("application_no","resource_no")
);
--> statement-breakpoint
CREATE INDEX "matches_application" ON "matches" USING btree ("application_no","group","key" desc,"resource_no");--> statement-breakpoint
CREATE INDEX "matches_resource" ON "matches" USING btree ("resource_no","eligible","key" desc,"application_no");
--> statement-breakpoint
INSERT INTO "jobs" ("id", "kind", "key", "payload", "run_after", "created_at") SELECT md5(random()::text), 'rematch-all', 'rematch-all:all', '{}', to_timestamp(0), to_timestamp(0) WHERE EXISTS (SELECT 1 FROM "applications" WHERE "state" = 'submitted') ON CONFLICT DO NOTHING;
