CREATE TABLE `company_claims` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`user_id` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decision_note` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`district` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_claims_waiting` ON `company_claims` (`district`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `company_claims_organization` ON `company_claims` (`organization_id`,`state`);--> statement-breakpoint
CREATE TABLE `company_consents` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`part` text NOT NULL,
	`by_user_id` text NOT NULL,
	`granted_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_consents_organization` ON `company_consents` (`organization_id`,`part`);--> statement-breakpoint
CREATE TABLE `company_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_evidence_organization` ON `company_evidence` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `company_evidence_sha256` ON `company_evidence` (`sha256`);--> statement-breakpoint
CREATE TABLE `company_files` (
	`organization_id` text PRIMARY KEY NOT NULL,
	`registered_on` text,
	`confirmed_year` integer,
	`confirmed_by` text,
	`confirmed_at` integer,
	`stale_since` integer,
	`judged_at` integer,
	`district` text DEFAULT '' NOT NULL,
	`area` text DEFAULT '' NOT NULL,
	`sector` text DEFAULT '' NOT NULL,
	`incubator_id` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`confirmed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_files_by_name` ON `company_files` (`district`,`sort_key`,`organization_id`);--> statement-breakpoint
CREATE INDEX `company_files_stale` ON `company_files` (`stale_since`,`organization_id`);--> statement-breakpoint
CREATE INDEX `company_files_incubator` ON `company_files` (`incubator_id`,`sort_key`,`organization_id`);--> statement-breakpoint
CREATE TABLE `company_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`text` text NOT NULL,
	`by_user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `company_notes_organization` ON `company_notes` (`organization_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `company_rungs` (
	`organization_id` text NOT NULL,
	`rung` text NOT NULL,
	`held` integer NOT NULL,
	`short` integer NOT NULL,
	`unknown` integer NOT NULL,
	`person` integer NOT NULL,
	`lapse_key` integer NOT NULL,
	`district` text DEFAULT '' NOT NULL,
	`sort_key` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`organization_id`, `rung`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `company_rungs_by_short` ON `company_rungs` (`district`,`held`,`short`,`sort_key`,`organization_id`);--> statement-breakpoint
CREATE INDEX `company_rungs_by_lapse` ON `company_rungs` (`district`,`held`,`lapse_key`,`organization_id`);--> statement-breakpoint
CREATE INDEX `company_rungs_counts` ON `company_rungs` (`district`,`rung`,`held`);--> statement-breakpoint
CREATE TABLE `company_years` (
	`organization_id` text NOT NULL,
	`year` integer NOT NULL,
	`key` text NOT NULL,
	`value` real,
	`mark` text DEFAULT 'declared' NOT NULL,
	`source` text DEFAULT 'typed' NOT NULL,
	`evidence_id` text,
	`by_user_id` text,
	`at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	PRIMARY KEY(`organization_id`, `year`, `key`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `company_evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`mark` text DEFAULT 'declared' NOT NULL,
	`source` text DEFAULT 'typed' NOT NULL,
	`evidence_id` text,
	`by_user_id` text,
	`at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `company_evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `credentials_organization` ON `credentials` (`organization_id`,`kind`,`valid_to`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_number` ON `credentials` (`organization_id`,`kind`,`number`,`valid_from`);--> statement-breakpoint
CREATE TABLE `equity_rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`round` text DEFAULT '' NOT NULL,
	`signed_on` text,
	`paid_on` text,
	`amount_fen` integer NOT NULL,
	`investor` text DEFAULT '' NOT NULL,
	`deal_id` text,
	`mark` text DEFAULT 'declared' NOT NULL,
	`source` text DEFAULT 'typed' NOT NULL,
	`evidence_id` text,
	`by_user_id` text,
	`at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`evidence_id`) REFERENCES `company_evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `equity_rounds_organization` ON `equity_rounds` (`organization_id`,`paid_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `equity_rounds_deal` ON `equity_rounds` (`deal_id`);--> statement-breakpoint
CREATE TABLE `tenancies` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`incubator_id` text NOT NULL,
	`resource_id` text,
	`state` text DEFAULT 'in' NOT NULL,
	`moved_in` text NOT NULL,
	`agreed_to` text,
	`moved_out` text,
	`basis` text DEFAULT '' NOT NULL,
	`square_metres` real,
	`place` text DEFAULT '' NOT NULL,
	`deal_id` text,
	`sort_key` text DEFAULT '' NOT NULL,
	`mark` text DEFAULT 'declared' NOT NULL,
	`source` text DEFAULT 'typed' NOT NULL,
	`evidence_id` text,
	`by_user_id` text,
	`at` integer NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`incubator_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`evidence_id`) REFERENCES `company_evidence`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tenancies_stay` ON `tenancies` (`organization_id`,`incubator_id`,`moved_in`);--> statement-breakpoint
CREATE UNIQUE INDEX `tenancies_deal` ON `tenancies` (`deal_id`);--> statement-breakpoint
CREATE INDEX `tenancies_roster` ON `tenancies` (`incubator_id`,`state`,`sort_key`,`id`);--> statement-breakpoint
CREATE INDEX `tenancies_organization` ON `tenancies` (`organization_id`,`moved_in`);