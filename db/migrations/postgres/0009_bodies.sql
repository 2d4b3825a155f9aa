CREATE TABLE "plan_organizations" (
	"id" text PRIMARY KEY NOT NULL,
	"plan" text NOT NULL,
	"position" integer NOT NULL,
	"section" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"part" text NOT NULL,
	"organization_slug" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "slug" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "other_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "priorities" ADD COLUMN "tier_inferred" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "other_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "plan_organizations" ADD CONSTRAINT "plan_organizations_plan_plans_slug_fk" FOREIGN KEY ("plan") REFERENCES "public"."plans"("slug") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_organizations_plan" ON "plan_organizations" USING btree ("plan","position");--> statement-breakpoint
CREATE INDEX "plan_organizations_slug" ON "plan_organizations" USING btree ("organization_slug");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_slug" ON "organizations" USING btree ("slug");