CREATE TABLE "application_demand" (
	"application_id" text NOT NULL,
	"district" text DEFAULT '' NOT NULL,
	"sector" text NOT NULL,
	"need" text NOT NULL,
	CONSTRAINT "application_demand_application_id_sector_need_pk" PRIMARY KEY("application_id","sector","need")
);
--> statement-breakpoint
CREATE TABLE "deal_districts" (
	"district" text NOT NULL,
	"deal_id" text NOT NULL,
	"applicant_here" boolean NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"furthest" integer NOT NULL,
	"updated_key" bigint NOT NULL,
	"due_key" bigint NOT NULL,
	"created_key" bigint NOT NULL,
	"score_key" double precision NOT NULL,
	"startup_key" text COLLATE "C" NOT NULL,
	"resource_key" text COLLATE "C" NOT NULL,
	CONSTRAINT "deal_districts_deal_id_district_pk" PRIMARY KEY("deal_id","district")
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"measure" text NOT NULL,
	"district" text NOT NULL,
	"key" text NOT NULL,
	"day" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "tallies_measure_district_key_day_pk" PRIMARY KEY("measure","district","key","day")
);
--> statement-breakpoint
CREATE TABLE "tally_deltas" (
	"id" text PRIMARY KEY NOT NULL,
	"measure" text NOT NULL,
	"district" text NOT NULL,
	"key" text NOT NULL,
	"day" text NOT NULL,
	"n" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "listed_key" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "company_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "title_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "applications" ADD COLUMN "stage_key" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "areas" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "startup_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "provider_id" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "turn" text DEFAULT 'ended' NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "furthest" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "due_key" bigint DEFAULT 253402300799999 NOT NULL;--> statement-breakpoint
ALTER TABLE "deals" ADD COLUMN "resource_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "settled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "resource_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "organization_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "sort_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "district" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "sort_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "sort_key" text COLLATE "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "application_demand" ADD CONSTRAINT "application_demand_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deal_districts" ADD CONSTRAINT "deal_districts_deal_id_deals_id_fk" FOREIGN KEY ("deal_id") REFERENCES "public"."deals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deal_districts_by_update" ON "deal_districts" USING btree ("district","updated_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_by_due" ON "deal_districts" USING btree ("district","due_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_by_creation" ON "deal_districts" USING btree ("district","created_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_by_score" ON "deal_districts" USING btree ("district","score_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_by_startup" ON "deal_districts" USING btree ("district","startup_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_by_resource" ON "deal_districts" USING btree ("district","resource_key","deal_id");--> statement-breakpoint
CREATE INDEX "deal_districts_states" ON "deal_districts" USING btree ("district","state","furthest");--> statement-breakpoint
CREATE INDEX "tally_deltas_measure" ON "tally_deltas" USING btree ("measure","district");--> statement-breakpoint
CREATE INDEX "applications_by_submission" ON "applications" USING btree ("district","listed_key","id");--> statement-breakpoint
CREATE INDEX "applications_by_company" ON "applications" USING btree ("district","company_key","id");--> statement-breakpoint
CREATE INDEX "applications_by_title" ON "applications" USING btree ("district","title_key","id");--> statement-breakpoint
CREATE INDEX "applications_by_stage" ON "applications" USING btree ("district","stage_key","id");--> statement-breakpoint
CREATE INDEX "areas_district" ON "areas" USING btree ("district");--> statement-breakpoint
CREATE INDEX "deals_provider_states" ON "deals" USING btree ("provider_id","state");--> statement-breakpoint
CREATE INDEX "deals_provider_by_due" ON "deals" USING btree ("provider_id","turn","due_key","id");--> statement-breakpoint
CREATE INDEX "deals_provider_by_update" ON "deals" USING btree ("provider_id","turn","updated_at","id");--> statement-breakpoint
CREATE INDEX "deals_startup_states" ON "deals" USING btree ("startup_id","state");--> statement-breakpoint
CREATE INDEX "deals_startup_by_due" ON "deals" USING btree ("startup_id","due_key","id");--> statement-breakpoint
CREATE INDEX "deals_startup_by_update" ON "deals" USING btree ("startup_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "deals_startup_by_resource" ON "deals" USING btree ("startup_id","resource_key","id");--> statement-breakpoint
CREATE INDEX "claims_by_creation" ON "claims" USING btree ("district","settled","created_at","id");--> statement-breakpoint
CREATE INDEX "claims_by_resource" ON "claims" USING btree ("district","settled","resource_key","id");--> statement-breakpoint
CREATE INDEX "claims_by_organization" ON "claims" USING btree ("district","settled","organization_key","id");--> statement-breakpoint
CREATE INDEX "organizations_by_name" ON "organizations" USING btree ("district","sort_key","id");--> statement-breakpoint
CREATE INDEX "organizations_by_update" ON "organizations" USING btree ("district","updated_at","id");--> statement-breakpoint
CREATE INDEX "organizations_by_creation" ON "organizations" USING btree ("district","created_at","id");--> statement-breakpoint
CREATE INDEX "organizations_by_verification" ON "organizations" USING btree ("district","verification","id");--> statement-breakpoint
CREATE INDEX "resources_district" ON "resources" USING btree ("district","state");--> statement-breakpoint
CREATE INDEX "resources_by_name" ON "resources" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "resources_own" ON "resources" USING btree ("organization_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "users_by_name" ON "users" USING btree ("sort_key","id");--> statement-breakpoint
CREATE INDEX "users_by_creation" ON "users" USING btree ("created_at","id");
--> statement-breakpoint
-- What is kept for lists and figures, from the rows that are there.
UPDATE areas SET district = coalesce((
  WITH RECURSIVE up(name, kind, parent, depth) AS (
    SELECT a.name, a.kind, a.parent, 0 FROM areas a WHERE a.name = areas.name
    UNION ALL
    SELECT p.name, p.kind, p.parent, up.depth + 1 FROM areas p JOIN up ON p.name = up.parent WHERE up.depth < 20
  )
  SELECT up.name FROM up WHERE up.kind = 'district' ORDER BY up.depth LIMIT 1
), name);
--> statement-breakpoint
UPDATE organizations SET district = coalesce((SELECT a.district FROM areas a WHERE a.name = organizations.area), area, ''), sort_key = CASE WHEN octet_length(name) = length(name) OR NOT strpos(search, chr(10)) > 0 THEN lower(name) ELSE split_part(search, chr(10), 2) END;
--> statement-breakpoint
UPDATE resources SET district = coalesce((SELECT a.district FROM areas a WHERE a.name = resources.area), area, ''), sort_key = CASE WHEN octet_length(name) = length(name) OR NOT strpos(search, chr(10)) > 0 THEN lower(name) ELSE split_part(search, chr(10), 2) END;
--> statement-breakpoint
UPDATE users SET sort_key = lower(name);
--> statement-breakpoint
UPDATE applications SET
  district = coalesce((SELECT a.district FROM areas a WHERE a.name = applications.area), area, (SELECT o.district FROM organizations o WHERE o.id = applications.organization_id), ''),
  listed_key = (extract(epoch FROM coalesce(submitted_at, created_at)) * 1000)::bigint,
  company_key = (SELECT o.sort_key FROM organizations o WHERE o.id = applications.organization_id),
  title_key = CASE WHEN octet_length(title) = length(title) OR NOT strpos(search, chr(10)) > 0 THEN lower(title) ELSE split_part(search, chr(10), 2) END,
  stage_key = CASE stage WHEN 'idea' THEN 0 WHEN 'seed' THEN 1 WHEN 'angel' THEN 2 WHEN 'pre_a' THEN 3 WHEN 'a' THEN 4 WHEN 'b' THEN 5 WHEN 'c' THEN 6 WHEN 'growth' THEN 7 ELSE 99 END;
--> statement-breakpoint
UPDATE claims SET
  district = (SELECT r.district FROM resources r WHERE r.id = claims.resource_id),
  settled = CASE state WHEN 'pending' THEN 0 ELSE 1 END,
  resource_key = (SELECT r.sort_key FROM resources r WHERE r.id = claims.resource_id),
  organization_key = (SELECT o.sort_key FROM organizations o WHERE o.id = claims.organization_id);
--> statement-breakpoint
UPDATE deals SET
  startup_id = (SELECT a.organization_id FROM applications a WHERE a.id = deals.application_id),
  provider_id = coalesce((SELECT r.organization_id FROM resources r WHERE r.id = deals.resource_id), ''),
  turn = CASE WHEN state IN ('interested', 'introduced', 'in_review', 'shortlisted', 'meeting', 'agreed') THEN 'provider' WHEN state IN ('invited', 'offered') THEN 'startup' ELSE 'ended' END,
  furthest = coalesce((SELECT max(CASE e.kind WHEN 'deal.interested' THEN 0 WHEN 'deal.invited' THEN 0 WHEN 'deal.introduced' THEN 1 WHEN 'deal.in_review' THEN 2 WHEN 'deal.shortlisted' THEN 3 WHEN 'deal.meeting' THEN 4 WHEN 'deal.offered' THEN 5 WHEN 'deal.agreed' THEN 6 WHEN 'deal.completed' THEN 7 ELSE 0 END) FROM events e WHERE e.subject = 'deal' AND e.subject_id = deals.id), 0),
  due_key = coalesce((extract(epoch FROM due_at) * 1000)::bigint, 253402300799999),
  resource_key = (SELECT r.sort_key FROM resources r WHERE r.id = deals.resource_id);
--> statement-breakpoint
INSERT INTO deal_districts (district, deal_id, applicant_here, state, kind, furthest, updated_key, due_key, created_key, score_key, startup_key, resource_key)
SELECT side.district, d.id, a.district = side.district, d.state, r.kind, d.furthest, (extract(epoch FROM d.updated_at) * 1000)::bigint, d.due_key, (extract(epoch FROM d.created_at) * 1000)::bigint, coalesce(d.score, -1),
  CASE WHEN a.district = side.district THEN a.company_key ELSE '' END, r.sort_key
FROM deals d
JOIN applications a ON a.id = d.application_id
JOIN resources r ON r.id = d.resource_id
JOIN (SELECT DISTINCT district FROM applications UNION SELECT district FROM resources) side ON side.district IN (a.district, r.district);
--> statement-breakpoint
INSERT INTO application_demand (application_id, district, sector, need)
SELECT DISTINCT a.id, a.district, split_part(s.sector, '.', 1), n.kind
FROM applications a
JOIN application_sectors s ON s.application_id = a.id AND s.choice <> 'removed'
JOIN needs n ON n.application_id = a.id
WHERE a.state = 'submitted';
--> statement-breakpoint
INSERT INTO tallies (measure, district, key, day, n)
SELECT 'flow', district, state || ' ' || furthest, '', count(*) FROM deal_districts GROUP BY district, state, furthest;
--> statement-breakpoint
INSERT INTO tallies (measure, district, key, day, n)
SELECT 'demand', district, sector || ' ' || need, '', count(*) FROM application_demand GROUP BY district, sector, need;
--> statement-breakpoint
INSERT INTO tallies (measure, district, key, day, n)
SELECT 'introductions', '', '', to_char(d.introduced_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), count(*) FROM deals d
WHERE d.introduced_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM consents c WHERE c.application_id = d.application_id AND c.kind = 'statistics' AND c.revoked_at IS NULL)
GROUP BY to_char(d.introduced_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD');
