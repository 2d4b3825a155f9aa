CREATE TABLE "draft_facts" (
	"id" text PRIMARY KEY NOT NULL,
	"draft" text NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'read' NOT NULL,
	"machine" jsonb NOT NULL,
	"person" jsonb,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"section" text NOT NULL,
	"doubts" jsonb NOT NULL,
	"by_user_id" text,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"district" text NOT NULL,
	"file_name" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"pages" jsonb,
	"head" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"plan" text,
	"by_user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "draft_facts" ADD CONSTRAINT "draft_facts_draft_plan_drafts_id_fk" FOREIGN KEY ("draft") REFERENCES "public"."plan_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_facts" ADD CONSTRAINT "draft_facts_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_plan_plans_slug_fk" FOREIGN KEY ("plan") REFERENCES "public"."plans"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_drafts" ADD CONSTRAINT "plan_drafts_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_facts_draft" ON "draft_facts" USING btree ("draft","position");--> statement-breakpoint
CREATE INDEX "plan_drafts_district" ON "plan_drafts" USING btree ("district","created_at");