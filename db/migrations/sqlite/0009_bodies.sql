CREATE TABLE `plan_organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`position` integer NOT NULL,
	`section` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`part` text NOT NULL,
	`organization_slug` text NOT NULL,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plan_organizations_plan` ON `plan_organizations` (`plan`,`position`);--> statement-breakpoint
CREATE INDEX `plan_organizations_slug` ON `plan_organizations` (`organization_slug`);--> statement-breakpoint
ALTER TABLE `organizations` ADD `slug` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `other_names` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug` ON `organizations` (`slug`);--> statement-breakpoint
ALTER TABLE `priorities` ADD `tier_inferred` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `resources` ADD `other_names` text DEFAULT '[]' NOT NULL;