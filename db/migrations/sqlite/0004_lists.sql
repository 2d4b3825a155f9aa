CREATE TABLE `application_demand` (
	`application_id` text NOT NULL,
	`district` text DEFAULT '' NOT NULL,
	`sector` text NOT NULL,
	`need` text NOT NULL,
	PRIMARY KEY(`application_id`, `sector`, `need`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `deal_districts` (
	`district` text NOT NULL,
	`deal_id` text NOT NULL,
	`applicant_here` integer NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`furthest` integer NOT NULL,
	`updated_key` integer NOT NULL,
	`due_key` integer NOT NULL,
	`created_key` integer NOT NULL,
	`score_key` real NOT NULL,
	`startup_key` text NOT NULL,
	`resource_key` text NOT NULL,
	PRIMARY KEY(`deal_id`, `district`),
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deal_districts_by_update` ON `deal_districts` (`district`,`updated_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_by_due` ON `deal_districts` (`district`,`due_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_by_creation` ON `deal_districts` (`district`,`created_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_by_score` ON `deal_districts` (`district`,`score_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_by_startup` ON `deal_districts` (`district`,`startup_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_by_resource` ON `deal_districts` (`district`,`resource_key`,`deal_id`);--> statement-breakpoint
CREATE INDEX `deal_districts_states` ON `deal_districts` (`district`,`state`,`furthest`);--> statement-breakpoint
CREATE TABLE `tallies` (
	`measure` text NOT NULL,
	`district` text NOT NULL,
	`key` text NOT NULL,
	`day` text NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`measure`, `district`, `key`, `day`)
);
--> statement-breakpoint
CREATE TABLE `tally_deltas` (
	`id` text PRIMARY KEY NOT NULL,
	`measure` text NOT NULL,
	`district` text NOT NULL,
	`key` text NOT NULL,
	`day` text NOT NULL,
	`n` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tally_deltas_measure` ON `tally_deltas` (`measure`,`district`);--> statement-breakpoint
ALTER TABLE `applications` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `listed_key` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `company_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `title_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `applications` ADD `stage_key` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `applications_by_submission` ON `applications` (`district`,`listed_key`,`id`);--> statement-breakpoint
CREATE INDEX `applications_by_company` ON `applications` (`district`,`company_key`,`id`);--> statement-breakpoint
CREATE INDEX `applications_by_title` ON `applications` (`district`,`title_key`,`id`);--> statement-breakpoint
CREATE INDEX `applications_by_stage` ON `applications` (`district`,`stage_key`,`id`);--> statement-breakpoint
ALTER TABLE `areas` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `areas_district` ON `areas` (`district`);--> statement-breakpoint
ALTER TABLE `deals` ADD `startup_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `provider_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `turn` text DEFAULT 'ended' NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `furthest` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `due_key` integer DEFAULT 253402300799999 NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `resource_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `deals_provider_states` ON `deals` (`provider_id`,`state`);--> statement-breakpoint
CREATE INDEX `deals_provider_by_due` ON `deals` (`provider_id`,`turn`,`due_key`,`id`);--> statement-breakpoint
CREATE INDEX `deals_provider_by_update` ON `deals` (`provider_id`,`turn`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `deals_startup_states` ON `deals` (`startup_id`,`state`);--> statement-breakpoint
CREATE INDEX `deals_startup_by_due` ON `deals` (`startup_id`,`due_key`,`id`);--> statement-breakpoint
CREATE INDEX `deals_startup_by_update` ON `deals` (`startup_id`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `deals_startup_by_resource` ON `deals` (`startup_id`,`resource_key`,`id`);--> statement-breakpoint
ALTER TABLE `claims` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `settled` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `resource_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `claims` ADD `organization_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `claims_by_creation` ON `claims` (`district`,`settled`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `claims_by_resource` ON `claims` (`district`,`settled`,`resource_key`,`id`);--> statement-breakpoint
CREATE INDEX `claims_by_organization` ON `claims` (`district`,`settled`,`organization_key`,`id`);--> statement-breakpoint
ALTER TABLE `organizations` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organizations` ADD `sort_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `organizations_by_name` ON `organizations` (`district`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `organizations_by_update` ON `organizations` (`district`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `organizations_by_creation` ON `organizations` (`district`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `organizations_by_verification` ON `organizations` (`district`,`verification`,`id`);--> statement-breakpoint
ALTER TABLE `resources` ADD `district` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `resources` ADD `sort_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `resources_district` ON `resources` (`district`,`state`);--> statement-breakpoint
CREATE INDEX `resources_by_name` ON `resources` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `resources_own` ON `resources` (`organization_id`,`sort_key`,`id`);--> statement-breakpoint
ALTER TABLE `users` ADD `sort_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `users_by_name` ON `users` (`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `users_by_creation` ON `users` (`created_at`,`id`);
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
UPDATE organizations SET district = coalesce((SELECT a.district FROM areas a WHERE a.name = organizations.area), area, ''), sort_key = CASE WHEN length(CAST(name AS blob)) = length(name) OR NOT instr(search, char(10)) > 0 THEN lower(name) ELSE substr(search, instr(search, char(10)) + 1, instr(substr(search, instr(search, char(10)) + 1) || char(10), char(10)) - 1) END;
--> statement-breakpoint
UPDATE resources SET district = coalesce((SELECT a.district FROM areas a WHERE a.name = resources.area), area, ''), sort_key = CASE WHEN length(CAST(name AS blob)) = length(name) OR NOT instr(search, char(10)) > 0 THEN lower(name) ELSE substr(search, instr(search, char(10)) + 1, instr(substr(search, instr(search, char(10)) + 1) || char(10), char(10)) - 1) END;
--> statement-breakpoint
UPDATE users SET sort_key = lower(name);
--> statement-breakpoint
UPDATE applications SET
  district = coalesce((SELECT a.district FROM areas a WHERE a.name = applications.area), area, (SELECT o.district FROM organizations o WHERE o.id = applications.organization_id), ''),
  listed_key = coalesce(submitted_at, created_at),
  company_key = (SELECT o.sort_key FROM organizations o WHERE o.id = applications.organization_id),
  title_key = CASE WHEN length(CAST(title AS blob)) = length(title) OR NOT instr(search, char(10)) > 0 THEN lower(title) ELSE substr(search, instr(search, char(10)) + 1, instr(substr(search, instr(search, char(10)) + 1) || char(10), char(10)) - 1) END,
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
  due_key = coalesce(due_at, 253402300799999),
  resource_key = (SELECT r.sort_key FROM resources r WHERE r.id = deals.resource_id);
--> statement-breakpoint
INSERT INTO deal_districts (district, deal_id, applicant_here, state, kind, furthest, updated_key, due_key, created_key, score_key, startup_key, resource_key)
SELECT side.district, d.id, a.district = side.district, d.state, r.kind, d.furthest, d.updated_at, d.due_key, d.created_at, coalesce(d.score, -1),
  CASE WHEN a.district = side.district THEN a.company_key ELSE '' END, r.sort_key
FROM deals d
JOIN applications a ON a.id = d.application_id
JOIN resources r ON r.id = d.resource_id
JOIN (SELECT DISTINCT district FROM applications UNION SELECT district FROM resources) side ON side.district IN (a.district, r.district);
--> statement-breakpoint
INSERT INTO application_demand (application_id, district, sector, need)
SELECT DISTINCT a.id, a.district, substr(s.sector, 1, instr(s.sector || '.', '.') - 1), n.kind
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
SELECT 'introductions', '', '', strftime('%Y-%m-%d', d.introduced_at / 1000 + 28800, 'unixepoch'), count(*) FROM deals d
WHERE d.introduced_at IS NOT NULL
  AND EXISTS (SELECT 1 FROM consents c WHERE c.application_id = d.application_id AND c.kind = 'statistics' AND c.revoked_at IS NULL)
GROUP BY strftime('%Y-%m-%d', d.introduced_at / 1000 + 28800, 'unixepoch');
