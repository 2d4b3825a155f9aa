CREATE TABLE "application_versions" (
	"application_id" text NOT NULL,
	"number" integer NOT NULL,
	"teaser" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"documents" jsonb NOT NULL,
	"edition" integer NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "application_versions_application_id_number_pk" PRIMARY KEY("application_id","number")
);
--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "shown_version" integer;--> statement-breakpoint
ALTER TABLE "application_versions" ADD CONSTRAINT "application_versions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;