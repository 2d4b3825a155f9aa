DROP TABLE `matches`;
--> statement-breakpoint
ALTER TABLE `applications` ADD `no` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE `applications` SET `no` = `numbered`.`place` FROM (SELECT `id`, row_number() OVER (ORDER BY `id`) AS `place` FROM `applications`) AS `numbered` WHERE `numbered`.`id` = `applications`.`id`;
--> statement-breakpoint
CREATE UNIQUE INDEX `applications_no` ON `applications` (`no`);
--> statement-breakpoint
ALTER TABLE `jobs` ADD `result` text;
--> statement-breakpoint
ALTER TABLE `resources` ADD `no` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
UPDATE `resources` SET `no` = `numbered`.`place` FROM (SELECT `id`, row_number() OVER (ORDER BY `id`) AS `place` FROM `resources`) AS `numbered` WHERE `numbered`.`id` = `resources`.`id`;
--> statement-breakpoint
CREATE UNIQUE INDEX `resources_no` ON `resources` (`no`);
