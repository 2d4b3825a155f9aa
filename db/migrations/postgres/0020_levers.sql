CREATE TABLE "clock_pauses" (
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"to_at" timestamp (3) with time zone,
	"due_before" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_reminders" (
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"due_key" bigint NOT NULL,
	"stage" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clock_reminders_subject_subject_id_due_key_stage_pk" PRIMARY KEY("subject","subject_id","due_key","stage")
);
--> statement-breakpoint
CREATE TABLE "levers" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"lever" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"resource_id" text,
	"text" text DEFAULT '' NOT NULL,
	"once_key" text NOT NULL,
	"effect" text NOT NULL,
	"effect_state" text,
	"effect_at" timestamp (3) with time zone,
	"by_user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "levers" ADD CONSTRAINT "levers_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "levers" ADD CONSTRAINT "levers_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clock_pauses_case" ON "clock_pauses" USING btree ("subject","subject_id","from_at");--> statement-breakpoint
CREATE UNIQUE INDEX "levers_once" ON "levers" USING btree ("once_key");--> statement-breakpoint
CREATE INDEX "levers_district" ON "levers" USING btree ("district","created_at","id");--> statement-breakpoint
CREATE INDEX "levers_case" ON "levers" USING btree ("subject","subject_id","created_at");