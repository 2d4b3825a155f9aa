CREATE TABLE `application_sectors` (
	`application_id` text NOT NULL,
	`sector` text NOT NULL,
	`score` real NOT NULL,
	`terms` text NOT NULL,
	`choice` text NOT NULL,
	PRIMARY KEY(`application_id`, `sector`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `application_sectors_sector` ON `application_sectors` (`sector`);--> statement-breakpoint
CREATE TABLE `applications` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`created_by` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`stage` text,
	`readiness` integer,
	`area` text,
	`willing_to_move` integer,
	`team_size` integer,
	`founded_on` text,
	`facts` text NOT NULL,
	`steps_done` text NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`submitted_at` integer,
	`matched_at` integer,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `applications_organization` ON `applications` (`organization_id`);--> statement-breakpoint
CREATE INDEX `applications_state` ON `applications` (`state`,`submitted_at`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_user_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_application` ON `consents` (`application_id`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `documents_application` ON `documents` (`application_id`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL,
	`amount_fen` integer,
	`instrument` text,
	`square_metres` integer,
	`purpose` text,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `needs_application` ON `needs` (`application_id`);--> statement-breakpoint
CREATE INDEX `needs_kind` ON `needs` (`kind`);--> statement-breakpoint
CREATE TABLE `areas` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	`role` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `areas_name` ON `areas` (`name`);--> statement-breakpoint
CREATE TABLE `calls` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`places` integer NOT NULL,
	`rubric` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `calls_resource` ON `calls` (`resource_id`);--> statement-breakpoint
CREATE INDEX `calls_state` ON `calls` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `deals` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`state` text NOT NULL,
	`started_by` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`score` real,
	`policy_version` integer,
	`assigned_to` text,
	`due_at` integer,
	`decline_reason` text,
	`decline_note` text,
	`introduced_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `deals_pair` ON `deals` (`application_id`,`resource_id`);--> statement-breakpoint
CREATE INDEX `deals_resource_state` ON `deals` (`resource_id`,`state`,`updated_at`);--> statement-breakpoint
CREATE INDEX `deals_state` ON `deals` (`state`,`due_at`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `events_subject` ON `events` (`subject`,`subject_id`,`at`);--> statement-breakpoint
CREATE INDEX `events_kind` ON `events` (`kind`,`at`);--> statement-breakpoint
CREATE INDEX `events_at` ON `events` (`at`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`kind` text NOT NULL,
	`amount_fen` integer,
	`happened_on` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`recorded_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`recorded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcomes_deal` ON `outcomes` (`deal_id`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`call_id` text,
	`reviewer_id` text NOT NULL,
	`scores` text NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`conflict` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`call_id`) REFERENCES `calls`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_deal_reviewer` ON `reviews` (`deal_id`,`reviewer_id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text,
	`payload` text NOT NULL,
	`state` text DEFAULT 'queued' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`run_after` integer NOT NULL,
	`locked_until` integer,
	`done` integer DEFAULT 0 NOT NULL,
	`total` integer DEFAULT 0 NOT NULL,
	`error` text,
	`finished_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`key`);--> statement-breakpoint
CREATE INDEX `jobs_state_run_after` ON `jobs` (`state`,`run_after`);--> statement-breakpoint
CREATE INDEX `jobs_kind_created` ON `jobs` (`kind`,`created_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `match_marks` (
	`application_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `resource_id`, `kind`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `matches` (
	`id` text PRIMARY KEY NOT NULL,
	`application_id` text NOT NULL,
	`resource_id` text NOT NULL,
	`score` real NOT NULL,
	`confidence` real NOT NULL,
	`eligible` integer NOT NULL,
	`position` integer NOT NULL,
	`parts` text NOT NULL,
	`blockers` text NOT NULL,
	`policy_version` integer NOT NULL,
	`computed_at` integer NOT NULL,
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `matches_pair` ON `matches` (`application_id`,`resource_id`);--> statement-breakpoint
CREATE INDEX `matches_application` ON `matches` (`application_id`,`eligible`,`position`);--> statement-breakpoint
CREATE INDEX `matches_resource` ON `matches` (`resource_id`,`eligible`,`score`);--> statement-breakpoint
CREATE TABLE `policies` (
	`version` integer PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`weights` text NOT NULL,
	`tier_weights` text NOT NULL,
	`expired_factor` real NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decision_note` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_state` ON `claims` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `claims_resource` ON `claims` (`resource_id`);--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`credit_code` text,
	`area` text,
	`description` text DEFAULT '' NOT NULL,
	`website` text,
	`verification` text DEFAULT 'unverified' NOT NULL,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_credit_code` ON `organizations` (`credit_code`);--> statement-breakpoint
CREATE INDEX `organizations_kind_verification` ON `organizations` (`kind`,`verification`);--> statement-breakpoint
CREATE INDEX `organizations_area` ON `organizations` (`area`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`state` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by_user_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verifications_organization` ON `verifications` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `mechanisms` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`name` text NOT NULL,
	`en` text NOT NULL,
	`summary` text NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mechanisms_plan` ON `mechanisms` (`plan`,`position`);--> statement-breakpoint
CREATE TABLE `observations` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`indicator` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`observed_at` integer NOT NULL,
	`source` text NOT NULL,
	`by_user_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observations_plan` ON `observations` (`plan`,`indicator`,`observed_at`);--> statement-breakpoint
CREATE TABLE `plan_areas` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_areas_plan` ON `plan_areas` (`plan`,`position`);--> statement-breakpoint
CREATE TABLE `plan_links` (
	`plan` text NOT NULL,
	`kind` text NOT NULL,
	`other` text NOT NULL,
	PRIMARY KEY(`plan`, `kind`, `other`),
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `plan_resources` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`sectors` text NOT NULL,
	`operator` text,
	`area` text,
	`figures` text NOT NULL,
	`resource_slug` text NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_resources_plan` ON `plan_resources` (`plan`,`position`);--> statement-breakpoint
CREATE INDEX `plan_resources_slug` ON `plan_resources` (`resource_slug`);--> statement-breakpoint
CREATE TABLE `plans` (
	`slug` text PRIMARY KEY NOT NULL,
	`title_zh` text NOT NULL,
	`title_en` text NOT NULL,
	`number` text,
	`issuer` text NOT NULL,
	`issued_on` text,
	`effective_on` text,
	`period_from` integer NOT NULL,
	`period_to` integer NOT NULL,
	`area` text NOT NULL,
	`note` text,
	`content_hash` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `priorities` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`sector` text NOT NULL,
	`name` text NOT NULL,
	`tier` text NOT NULL,
	`within` text,
	`terms` text NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `priorities_plan` ON `priorities` (`plan`,`position`);--> statement-breakpoint
CREATE INDEX `priorities_sector` ON `priorities` (`sector`);--> statement-breakpoint
CREATE TABLE `sectors` (
	`key` text PRIMARY KEY NOT NULL,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`parent` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `targets` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`indicator` text NOT NULL,
	`kind` text NOT NULL,
	`comparator` text NOT NULL,
	`value` real NOT NULL,
	`upper` real,
	`unit` text NOT NULL,
	`year` integer,
	`note` text,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `targets_plan` ON `targets` (`plan`,`position`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`no` text NOT NULL,
	`title` text NOT NULL,
	`lead` text NOT NULL,
	`participants` text NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tasks_plan` ON `tasks` (`plan`,`position`);--> statement-breakpoint
CREATE TABLE `mandates` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`places` integer,
	`opens_at` integer,
	`closes_at` integer,
	`response_days` integer,
	`plan` text,
	`section` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mandates_resource_number` ON `mandates` (`resource_id`,`number`);--> statement-breakpoint
CREATE TABLE `reservations` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`deal_id` text NOT NULL,
	`quantity` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reservations_deal` ON `reservations` (`deal_id`);--> statement-breakpoint
CREATE INDEX `reservations_resource_state` ON `reservations` (`resource_id`,`state`);--> statement-breakpoint
CREATE TABLE `resource_sectors` (
	`resource_id` text NOT NULL,
	`sector` text NOT NULL,
	PRIMARY KEY(`resource_id`, `sector`),
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `resource_sectors_sector` ON `resource_sectors` (`sector`);--> statement-breakpoint
CREATE TABLE `resources` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text,
	`organization_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`area` text,
	`state` text NOT NULL,
	`details` text NOT NULL,
	`figures` text NOT NULL,
	`serves` text NOT NULL,
	`terms` text NOT NULL,
	`partners` text NOT NULL,
	`operator_name` text,
	`plan` text,
	`section` text,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `resources_slug` ON `resources` (`slug`);--> statement-breakpoint
CREATE INDEX `resources_kind_state` ON `resources` (`kind`,`state`);--> statement-breakpoint
CREATE INDEX `resources_organization` ON `resources` (`organization_id`);--> statement-breakpoint
CREATE INDEX `resources_area` ON `resources` (`area`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_user_organization_role` ON `memberships` (`user_id`,`organization_id`,`role`);--> statement-breakpoint
CREATE INDEX `memberships_organization` ON `memberships` (`organization_id`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`values` text NOT NULL,
	`link` text NOT NULL,
	`read_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notifications_user` ON `notifications` (`user_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`list` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_user_list_name` ON `saved_views` (`user_id`,`list`,`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text NOT NULL,
	`locale` text DEFAULT 'zh' NOT NULL,
	`system_admin` integer DEFAULT false NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);