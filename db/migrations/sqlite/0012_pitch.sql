ALTER TABLE `applications` ADD `pitch` text;--> statement-breakpoint
ALTER TABLE `priorities` ADD `name_en` text;