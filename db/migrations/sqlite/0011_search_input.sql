ALTER TABLE `organizations` ADD `credit_code_note` text;--> statement-breakpoint
ALTER TABLE `organizations` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `organizations_name_key` ON `organizations` (`name_key`);--> statement-breakpoint
ALTER TABLE `resources` ADD `prose` text DEFAULT '' NOT NULL;