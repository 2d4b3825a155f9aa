CREATE TABLE "company_claims" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"user_id" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"decision_note" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"district" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_consents" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"part" text NOT NULL,
	"by_user_id" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "company_evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_files" (
	"organization_id" text PRIMARY KEY NOT NULL,
	"registered_on" text,
	"confirmed_year" integer,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone,
	"stale_since" timestamp (3) with time zone,
	"judged_at" timestamp (3) with time zone,
	"district" text DEFAULT '' NOT NULL,
	"area" text DEFAULT '' NOT NULL,
	"sector" text DEFAULT '' NOT NULL,
	"incubator_id" text DEFAULT '' NOT NULL,
	"sort_key" text COLLATE "C" DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"text" text NOT NULL,
	"by_user_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "company_rungs" (
	"organization_id" text NOT NULL,
	"rung" text NOT NULL,
	"held" boolean NOT NULL,
	"short" integer NOT NULL,
	"unknown" integer NOT NULL,
	"person" integer NOT NULL,
	"lapse_key" bigint NOT NULL,
	"district" text DEFAULT '' NOT NULL,
	"sort_key" text COLLATE "C" DEFAULT '' NOT NULL,
	CONSTRAINT "company_rungs_organization_id_rung_pk" PRIMARY KEY("organization_id","rung")
);
--> statement-breakpoint
CREATE TABLE "company_years" (
	"organization_id" text NOT NULL,
	"year" integer NOT NULL,
	"key" text NOT NULL,
	"value" double precision,
	"mark" text DEFAULT 'declared' NOT NULL,
	"source" text DEFAULT 'typed' NOT NULL,
	"evidence_id" text,
	"by_user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	CONSTRAINT "company_years_organization_id_year_key_pk" PRIMARY KEY("organization_id","year","key")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"mark" text DEFAULT 'declared' NOT NULL,
	"source" text DEFAULT 'typed' NOT NULL,
	"evidence_id" text,
	"by_user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "equity_rounds" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"round" text DEFAULT '' NOT NULL,
	"signed_on" text,
	"paid_on" text,
	"amount_fen" bigint NOT NULL,
	"investor" text DEFAULT '' NOT NULL,
	"deal_id" text,
	"mark" text DEFAULT 'declared' NOT NULL,
	"source" text DEFAULT 'typed' NOT NULL,
	"evidence_id" text,
	"by_user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenancies" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"incubator_id" text NOT NULL,
	"resource_id" text,
	"state" text DEFAULT 'in' NOT NULL,
	"moved_in" text NOT NULL,
	"agreed_to" text,
	"moved_out" text,
	"basis" text DEFAULT '' NOT NULL,
	"square_metres" double precision,
	"place" text DEFAULT '' NOT NULL,
	"deal_id" text,
	"sort_key" text COLLATE "C" DEFAULT '' NOT NULL,
	"mark" text DEFAULT 'declared' NOT NULL,
	"source" text DEFAULT 'typed' NOT NULL,
	"evidence_id" text,
	"by_user_id" text,
	"at" timestamp (3) with time zone NOT NULL,
	"verified_by" text,
	"verified_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_claims" ADD CONSTRAINT "company_claims_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_consents" ADD CONSTRAINT "company_consents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_consents" ADD CONSTRAINT "company_consents_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_evidence" ADD CONSTRAINT "company_evidence_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_evidence" ADD CONSTRAINT "company_evidence_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_files" ADD CONSTRAINT "company_files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_files" ADD CONSTRAINT "company_files_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_notes" ADD CONSTRAINT "company_notes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_notes" ADD CONSTRAINT "company_notes_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_rungs" ADD CONSTRAINT "company_rungs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_years" ADD CONSTRAINT "company_years_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_years" ADD CONSTRAINT "company_years_evidence_id_company_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."company_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_years" ADD CONSTRAINT "company_years_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_years" ADD CONSTRAINT "company_years_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_evidence_id_company_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."company_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equity_rounds" ADD CONSTRAINT "equity_rounds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equity_rounds" ADD CONSTRAINT "equity_rounds_evidence_id_company_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."company_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equity_rounds" ADD CONSTRAINT "equity_rounds_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "equity_rounds" ADD CONSTRAINT "equity_rounds_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_incubator_id_organizations_id_fk" FOREIGN KEY ("incubator_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_resource_id_resources_id_fk" FOREIGN KEY ("resource_id") REFERENCES "public"."resources"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_evidence_id_company_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."company_evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenancies" ADD CONSTRAINT "tenancies_verified_by_users_id_fk" FOREIGN KEY ("verified_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "company_claims_waiting" ON "company_claims" USING btree ("district","state","created_at","id");--> statement-breakpoint
CREATE INDEX "company_claims_organization" ON "company_claims" USING btree ("organization_id","state");--> statement-breakpoint
CREATE INDEX "company_consents_organization" ON "company_consents" USING btree ("organization_id","part");--> statement-breakpoint
CREATE INDEX "company_evidence_organization" ON "company_evidence" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "company_evidence_sha256" ON "company_evidence" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "company_files_by_name" ON "company_files" USING btree ("district","sort_key","organization_id");--> statement-breakpoint
CREATE INDEX "company_files_stale" ON "company_files" USING btree ("stale_since","organization_id");--> statement-breakpoint
CREATE INDEX "company_files_incubator" ON "company_files" USING btree ("incubator_id","sort_key","organization_id");--> statement-breakpoint
CREATE INDEX "company_notes_organization" ON "company_notes" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "company_rungs_by_short" ON "company_rungs" USING btree ("district","held","short","sort_key","organization_id");--> statement-breakpoint
CREATE INDEX "company_rungs_by_lapse" ON "company_rungs" USING btree ("district","held","lapse_key","organization_id");--> statement-breakpoint
CREATE INDEX "company_rungs_counts" ON "company_rungs" USING btree ("district","rung","held");--> statement-breakpoint
CREATE INDEX "credentials_organization" ON "credentials" USING btree ("organization_id","kind","valid_to");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_number" ON "credentials" USING btree ("organization_id","kind","number","valid_from");--> statement-breakpoint
CREATE INDEX "equity_rounds_organization" ON "equity_rounds" USING btree ("organization_id","paid_on");--> statement-breakpoint
CREATE UNIQUE INDEX "equity_rounds_deal" ON "equity_rounds" USING btree ("deal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tenancies_stay" ON "tenancies" USING btree ("organization_id","incubator_id","moved_in");--> statement-breakpoint
CREATE UNIQUE INDEX "tenancies_deal" ON "tenancies" USING btree ("deal_id");--> statement-breakpoint
CREATE INDEX "tenancies_roster" ON "tenancies" USING btree ("incubator_id","state","sort_key","id");--> statement-breakpoint
CREATE INDEX "tenancies_organization" ON "tenancies" USING btree ("organization_id","moved_in");