CREATE TABLE "indicator_aliases" (
	"name" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_definitions" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"position" integer NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"source" text NOT NULL,
	"mark" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"key" text PRIMARY KEY NOT NULL,
	"name_zh" text NOT NULL,
	"name_en" text,
	"unit" text NOT NULL,
	"nature" text,
	"numerator" text,
	"denominator" text,
	"counts" text
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" text PRIMARY KEY NOT NULL,
	"indicator" text NOT NULL,
	"area" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"reference" text,
	"as_of" timestamp (3) with time zone NOT NULL,
	"source" text NOT NULL,
	"rule" text,
	"audience" text DEFAULT 'district' NOT NULL,
	"plan" text,
	"by_user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "ends_on" text;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "indicator_key" text;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "area" text;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "reference" text;--> statement-breakpoint
ALTER TABLE "targets" ADD COLUMN "said" text;--> statement-breakpoint
ALTER TABLE "indicator_aliases" ADD CONSTRAINT "indicator_aliases_indicator_indicators_key_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_definitions" ADD CONSTRAINT "indicator_definitions_indicator_indicators_key_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_indicator_indicators_key_fk" FOREIGN KEY ("indicator") REFERENCES "public"."indicators"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_plan_plans_slug_fk" FOREIGN KEY ("plan") REFERENCES "public"."plans"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readings" ADD CONSTRAINT "readings_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_aliases_indicator" ON "indicator_aliases" USING btree ("indicator");--> statement-breakpoint
CREATE INDEX "indicator_definitions_indicator" ON "indicator_definitions" USING btree ("indicator","position");--> statement-breakpoint
CREATE INDEX "readings_indicator" ON "readings" USING btree ("indicator","area","as_of");--> statement-breakpoint
ALTER TABLE "targets" ADD CONSTRAINT "targets_indicator_key_indicators_key_fk" FOREIGN KEY ("indicator_key") REFERENCES "public"."indicators"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "targets_indicator" ON "targets" USING btree ("indicator_key","area");