CREATE TABLE `indicator_aliases` (
	`name` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `indicator_aliases_indicator` ON `indicator_aliases` (`indicator`);--> statement-breakpoint
CREATE TABLE `indicator_definitions` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`position` integer NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`zh` text NOT NULL,
	`en` text NOT NULL,
	`source` text NOT NULL,
	`mark` text NOT NULL,
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`key`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `indicator_definitions_indicator` ON `indicator_definitions` (`indicator`,`position`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`key` text PRIMARY KEY NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text,
	`unit` text NOT NULL,
	`nature` text,
	`numerator` text,
	`denominator` text,
	`counts` text
);
--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator` text NOT NULL,
	`area` text NOT NULL,
	`value` real NOT NULL,
	`unit` text NOT NULL,
	`reference` text,
	`as_of` integer NOT NULL,
	`source` text NOT NULL,
	`rule` text,
	`audience` text DEFAULT 'district' NOT NULL,
	`plan` text,
	`by_user_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`indicator`) REFERENCES `indicators`(`key`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `readings_indicator` ON `readings` (`indicator`,`area`,`as_of`);--> statement-breakpoint
ALTER TABLE `plans` ADD `ends_on` text;--> statement-breakpoint
ALTER TABLE `targets` ADD `indicator_key` text REFERENCES indicators(key);--> statement-breakpoint
ALTER TABLE `targets` ADD `area` text;--> statement-breakpoint
ALTER TABLE `targets` ADD `reference` text;--> statement-breakpoint
ALTER TABLE `targets` ADD `said` text;--> statement-breakpoint
CREATE INDEX `targets_indicator` ON `targets` (`indicator_key`,`area`);