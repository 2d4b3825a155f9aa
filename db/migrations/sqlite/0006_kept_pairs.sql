CREATE TABLE `matches` (
	`application_no` integer NOT NULL,
	`resource_no` integer NOT NULL,
	`group` integer NOT NULL,
	`key` real NOT NULL,
	`eligible` integer NOT NULL,
	`policy` integer NOT NULL,
	PRIMARY KEY(`application_no`, `resource_no`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `matches_application` ON `matches` (`application_no`,`group`,"key" desc,`resource_no`);--> statement-breakpoint
CREATE INDEX `matches_resource` ON `matches` (`resource_no`,`eligible`,"key" desc,`application_no`);
--> statement-breakpoint
-- The next number, never one that a stored pair still has. A table that is rebuilt needs its trigger again.
CREATE TRIGGER `number_applications` AFTER INSERT ON `applications` WHEN new.`no` = 0 BEGIN
	UPDATE `applications` SET `no` = max((SELECT coalesce(max(`no`), 0) FROM `applications`), (SELECT coalesce(max(`application_no`), 0) FROM `matches`)) + 1 WHERE `id` = new.`id`;
END;
--> statement-breakpoint
-- The next number, never one that a stored pair still has. A table that is rebuilt needs its trigger again.
CREATE TRIGGER `number_resources` AFTER INSERT ON `resources` WHEN new.`no` = 0 BEGIN
	UPDATE `resources` SET `no` = max((SELECT coalesce(max(`no`), 0) FROM `resources`), (SELECT coalesce(max(`resource_no`), 0) FROM `matches`)) + 1 WHERE `id` = new.`id`;
END;
--> statement-breakpoint
INSERT INTO `jobs` (`id`, `kind`, `key`, `payload`, `run_after`, `created_at`) SELECT lower(hex(randomblob(13))), 'rematch-all', 'rematch-all:all', '{}', 0, 0 WHERE EXISTS (SELECT 1 FROM `applications` WHERE `state` = 'submitted') ON CONFLICT DO NOTHING;
