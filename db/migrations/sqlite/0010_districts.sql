-- The weights that held for everybody hold for the districts that set none of their own.
CREATE TABLE `__new_policies` (
	`district` text DEFAULT '' NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`weights` text NOT NULL,
	`tier_weights` text NOT NULL,
	`expired_factor` real NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	PRIMARY KEY(`district`, `version`),
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_policies`("district", "version", "state", "weights", "tier_weights", "expired_factor", "note", "created_by", "created_at", "published_at") SELECT '', "version", "state", "weights", "tier_weights", "expired_factor", "note", "created_by", "created_at", "published_at" FROM `policies`;--> statement-breakpoint
DROP TABLE `policies`;--> statement-breakpoint
ALTER TABLE `__new_policies` RENAME TO `policies`;--> statement-breakpoint
CREATE INDEX `match_marks_resource` ON `match_marks` (`resource_id`,`kind`);
--> statement-breakpoint
-- Unknown parts count nothing any more: every key is another.
INSERT INTO `jobs` (`id`, `kind`, `key`, `payload`, `run_after`, `created_at`) SELECT lower(hex(randomblob(13))), 'rematch-all', 'rematch-all:all', '{}', 0, 0 WHERE EXISTS (SELECT 1 FROM `applications` WHERE `state` = 'submitted') ON CONFLICT DO NOTHING;
