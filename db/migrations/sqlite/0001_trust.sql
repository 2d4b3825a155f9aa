CREATE TABLE `organization_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`state` text DEFAULT 'pending' NOT NULL,
	`user_id` text NOT NULL,
	`agreed_side` text,
	`agreed_by` text,
	`note` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agreed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organization_changes_pending` ON `organization_changes` (`organization_id`,`field`) WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX `organization_changes_state` ON `organization_changes` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `organization_changes_organization` ON `organization_changes` (`organization_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `organizations` ADD `suspended_at` integer;