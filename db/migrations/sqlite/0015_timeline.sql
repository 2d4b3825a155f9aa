CREATE TABLE `drafts` (
	`user_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`box` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `subject`, `subject_id`, `box`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`event_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	`erased_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `entry_files` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`removed_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_files_event` ON `entry_files` (`event_id`);--> statement-breakpoint
CREATE INDEX `entry_files_sha256` ON `entry_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `entry_mentions` (
	`event_id` text NOT NULL,
	`user_id` text NOT NULL,
	`seen_at` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `user_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `entry_mentions_user` ON `entry_mentions` (`user_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `entry_reads` (
	`user_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`event_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `subject`, `subject_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entry_reads_subject` ON `entry_reads` (`subject`,`subject_id`,`seq`);--> statement-breakpoint
CREATE TABLE `pending_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`party` text NOT NULL,
	`actor_id` text NOT NULL,
	`act` text NOT NULL,
	`payload` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`end` text,
	`ended_at` integer,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pending_acts_open` ON `pending_acts` (`subject`,`subject_id`,`party`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `pending_acts_subject` ON `pending_acts` (`subject`,`subject_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `pending_acts_due` ON `pending_acts` (`effective_at`) WHERE ended_at is null;--> statement-breakpoint
DROP INDEX `deals_provider_states`;--> statement-breakpoint
DROP INDEX `deals_provider_by_due`;--> statement-breakpoint
DROP INDEX `deals_provider_by_update`;--> statement-breakpoint
ALTER TABLE `deals` ADD `provider_state` text DEFAULT 'interested' NOT NULL;--> statement-breakpoint
ALTER TABLE `deals` ADD `provider_turn` text DEFAULT 'ended' NOT NULL;--> statement-breakpoint
CREATE INDEX `deals_provider_states` ON `deals` (`provider_id`,`provider_state`);--> statement-breakpoint
CREATE INDEX `deals_provider_by_due` ON `deals` (`provider_id`,`provider_turn`,`due_key`,`id`);--> statement-breakpoint
CREATE INDEX `deals_provider_by_update` ON `deals` (`provider_id`,`provider_turn`,`updated_at`,`id`);--> statement-breakpoint
ALTER TABLE `events` ADD `seq` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `audience` text;--> statement-breakpoint
ALTER TABLE `events` ADD `follows` text;--> statement-breakpoint
CREATE UNIQUE INDEX `events_seq` ON `events` (`subject`,`subject_id`,`seq`) WHERE seq is not null;--> statement-breakpoint
CREATE INDEX `events_follows` ON `events` (`follows`) WHERE follows is not null;--> statement-breakpoint
UPDATE `deals` SET `provider_state` = `state`, `provider_turn` = `turn`;
--> statement-breakpoint
-- What people wrote leaves the payloads: it may have to be erased.
INSERT INTO `entries` (`event_id`, `body`) SELECT `id`, json_extract(`payload`, '$.text') FROM `events`
WHERE `kind` = 'deal-note.comment' AND json_extract(`payload`, '$.text') <> '';
--> statement-breakpoint
INSERT INTO `entries` (`event_id`, `body`) SELECT `id`, json_extract(`payload`, '$.note') FROM `events`
WHERE `subject` = 'deal' AND json_extract(`payload`, '$.note') <> '';
--> statement-breakpoint
UPDATE `events` SET `payload` = json_remove(`payload`, '$.text') WHERE `kind` = 'deal-note.comment';
--> statement-breakpoint
UPDATE `events` SET `payload` = json_remove(`payload`, '$.note', '$.outcome.note')
WHERE `subject` = 'deal' AND (json_extract(`payload`, '$.note') IS NOT NULL OR json_extract(`payload`, '$.outcome.note') IS NOT NULL);
--> statement-breakpoint
-- What the provider wrote for itself becomes entries of the deal that the provider alone reads.
UPDATE `events` SET `subject` = 'deal', `kind` = CASE `kind` WHEN 'deal-note.comment' THEN 'deal.note' ELSE 'deal.assigned' END,
  `audience` = (SELECT json_group_array(`resources`.`organization_id`) FROM `deals` JOIN `resources` ON `resources`.`id` = `deals`.`resource_id`
    WHERE `deals`.`id` = `events`.`subject_id` AND `resources`.`organization_id` IS NOT NULL)
WHERE `subject` = 'deal-note';
--> statement-breakpoint
-- Everything else that happened to a deal is for its parties: both sides, and the staff of the areas in which they lie.
UPDATE `events` SET `audience` = parties.list FROM (
  SELECT deal, json_group_array(party) AS list FROM (
    SELECT d.id AS deal, a.organization_id AS party FROM `deals` d JOIN `applications` a ON a.id = d.application_id
    UNION SELECT d.id, r.organization_id FROM `deals` d JOIN `resources` r ON r.id = d.resource_id WHERE r.organization_id IS NOT NULL
    UNION SELECT d.id, 'area:' || coalesce(a.area, o.area) FROM `deals` d JOIN `applications` a ON a.id = d.application_id
      JOIN `organizations` o ON o.id = a.organization_id WHERE coalesce(a.area, o.area) IS NOT NULL
    UNION SELECT d.id, 'area:' || r.area FROM `deals` d JOIN `resources` r ON r.id = d.resource_id WHERE r.area IS NOT NULL
  ) GROUP BY deal
) AS parties
WHERE `events`.`subject` = 'deal' AND `events`.`audience` IS NULL AND `events`.`subject_id` = parties.deal;
--> statement-breakpoint
UPDATE `events` SET `audience` = '[]' WHERE `subject` = 'deal' AND `audience` IS NULL;
--> statement-breakpoint
UPDATE `events` SET `seq` = placed.seq FROM (
  SELECT `id`, row_number() OVER (PARTITION BY `subject_id` ORDER BY `at`, `id`) AS seq FROM `events` WHERE `subject` = 'deal'
) AS placed
WHERE placed.id = `events`.`id`;
--> statement-breakpoint
-- Nobody's old notes are news.
INSERT INTO entry_reads (user_id, subject, subject_id, event_id, seq, at)
SELECT DISTINCT m.user_id, 'deal', last.subject_id, last.id, last.seq, last.at FROM events last
JOIN deals d ON d.id = last.subject_id
JOIN resources r ON r.id = d.resource_id
JOIN memberships m ON m.organization_id = r.organization_id
WHERE last.subject = 'deal' AND last.kind = 'deal.note'
  AND NOT EXISTS (SELECT 1 FROM events later WHERE later.subject = 'deal' AND later.subject_id = last.subject_id AND later.kind = 'deal.note' AND later.seq > last.seq);
