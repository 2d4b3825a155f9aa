CREATE TABLE `application_versions` (
	`application_id` text NOT NULL,
	`number` integer NOT NULL,
	`teaser` text NOT NULL,
	`body` text NOT NULL,
	`documents` text NOT NULL,
	`edition` integer NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`application_id`, `number`),
	FOREIGN KEY (`application_id`) REFERENCES `applications`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `deals` ADD `shown_version` integer;