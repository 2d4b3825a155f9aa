CREATE TABLE `clock_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`from_at` integer NOT NULL,
	`to_at` integer,
	`due_before` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `clock_pauses_case` ON `clock_pauses` (`subject`,`subject_id`,`from_at`);--> statement-breakpoint
CREATE TABLE `clock_reminders` (
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`due_key` integer NOT NULL,
	`stage` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`subject`, `subject_id`, `due_key`, `stage`)
);
--> statement-breakpoint
CREATE TABLE `levers` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`lever` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`resource_id` text,
	`text` text DEFAULT '' NOT NULL,
	`once_key` text NOT NULL,
	`effect` text NOT NULL,
	`effect_state` text,
	`effect_at` integer,
	`by_user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `levers_once` ON `levers` (`once_key`);--> statement-breakpoint
CREATE INDEX `levers_district` ON `levers` (`district`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `levers_case` ON `levers` (`subject`,`subject_id`,`created_at`);