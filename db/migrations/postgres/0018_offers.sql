CREATE TABLE "balances" (
	"resource_id" text NOT NULL,
	"unit" text NOT NULL,
	"taken" bigint NOT NULL,
	CONSTRAINT "balances_resource_id_unit_pk" PRIMARY KEY("resource_id","unit")
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" text PRIMARY KEY NOT NULL,
	"resource_id" text NOT NULL,
	"unit" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" text NOT NULL,
	"delta" bigint NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"deal_id" text PRIMARY KEY NOT NULL,
	"offer_id" text NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"accepted_by" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"deal_id" text NOT NULL,
	"number" integer NOT NULL,
	"side" text NOT NULL,
	"state" text NOT NULL,
	"terms" jsonb NOT NULL,
	"conditions" jsonb NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"valid_until" timestamp (3) with time zone NOT NULL,
	"hash" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_by" text,
	"settled_at" timestamp (3) with time zone,
	"settled_note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "state" text DEFAULT 'recorded' NOT NULL;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "side" text DEFAULT 'provider' NOT NULL;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outcomes" ADD COLUMN "answer_note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mandates" ADD COLUMN "funds_fen" bigint;--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger" ADD CONSTRAINT "ledger_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_accepted_by_users_id_fk" FOREIGN KEY ("accepted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_resource" ON "ledger" USING btree ("resource_id","unit");--> statement-breakpoint
CREATE INDEX "ledger_subject" ON "ledger" USING btree ("subject","subject_id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreements_offer" ON "agreements" USING btree ("offer_id");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_deal_number" ON "offers" USING btree ("deal_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "offers_open" ON "offers" USING btree ("deal_id") WHERE "offers"."state" = 'open';--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "outcomes_proposed" ON "outcomes" USING btree ("deal_id") WHERE "outcomes"."state" = 'proposed';
--> statement-breakpoint
-- What places were reserved, used and given back becomes lines of the ledger, and what is taken their sum.
INSERT INTO "ledger" ("id", "resource_id", "unit", "subject", "subject_id", "delta", "kind", "at") SELECT "id", "resource_id", 'place', 'deal', "deal_id", "quantity", 'reserve', "created_at" FROM "reservations";
--> statement-breakpoint
INSERT INTO "ledger" ("id", "resource_id", "unit", "subject", "subject_id", "delta", "kind", "at") SELECT md5(random()::text || "id"), "resource_id", 'place', 'deal', "deal_id", CASE WHEN "state" = 'released' THEN -"quantity" ELSE 0 END, CASE WHEN "state" = 'released' THEN 'release' ELSE 'consume' END, "updated_at" FROM "reservations" WHERE "state" <> 'reserved';
--> statement-breakpoint
INSERT INTO "balances" ("resource_id", "unit", "taken") SELECT "resource_id", "unit", sum("delta") FROM "ledger" GROUP BY "resource_id", "unit";
--> statement-breakpoint
-- An offer that waits was made before terms were written here: a version without terms, which can be accepted.
INSERT INTO "offers" ("id", "deal_id", "number", "side", "state", "terms", "conditions", "valid_until", "hash", "created_at") SELECT md5(random()::text || "id"), "id", 1, 'provider', 'open', '{}', '[]', coalesce("due_at", "updated_at"), '', "updated_at" FROM "deals" WHERE "state" = 'offered';
