CREATE TABLE `mail_attempts` (
	`mail_id` text NOT NULL,
	`no` integer NOT NULL,
	`outcome` text NOT NULL,
	`code` integer,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`mail_id`, `no`),
	FOREIGN KEY (`mail_id`) REFERENCES `mails`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_choices` (
	`user_id` text NOT NULL,
	`topic` text NOT NULL,
	`choice` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `topic`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_hours` (
	`user_id` text PRIMARY KEY NOT NULL,
	`quiet_from` integer NOT NULL,
	`quiet_until` integer NOT NULL,
	`digest_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_stops` (
	`address_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`address` text NOT NULL,
	`locale` text NOT NULL,
	`template` text NOT NULL,
	`topic` text NOT NULL,
	`recipe` text NOT NULL,
	`secret` text,
	`dedupe_key` text,
	`batch` text,
	`subject_kind` text,
	`subject_id` text,
	`corrects` text,
	`corrected` text,
	`message_id` text,
	`title` text DEFAULT '' NOT NULL,
	`bytes` text,
	`state` text DEFAULT 'draft' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`claimed_until` integer,
	`fence` integer DEFAULT 0 NOT NULL,
	`last_code` integer,
	`last_words` text,
	`sent_at` integer,
	`settled_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mails_dedupe` ON `mails` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `mails_by_creation` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_by_state` ON `mails` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_user` ON `mails` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `mails_batch` ON `mails` (`batch`,`user_id`);--> statement-breakpoint
CREATE INDEX `mails_subject` ON `mails` (`subject_id`);--> statement-breakpoint
CREATE TABLE `notice_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`notification_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`values` text NOT NULL,
	`link` text NOT NULL,
	`subject` text,
	`subject_id` text,
	`entry_id` text,
	`mail_due_at` integer,
	`mail_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`notification_id`) REFERENCES `notifications`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notice_acts_due` ON `notice_acts` (`mail_due_at`);--> statement-breakpoint
CREATE INDEX `notice_acts_user` ON `notice_acts` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `notice_acts_notification` ON `notice_acts` (`notification_id`);--> statement-breakpoint
CREATE INDEX `notice_acts_mail` ON `notice_acts` (`mail_id`);--> statement-breakpoint
CREATE TABLE `robot_posts` (
	`id` text PRIMARY KEY NOT NULL,
	`robot_id` text NOT NULL,
	`kind` text NOT NULL,
	`values` text NOT NULL,
	`link` text NOT NULL,
	`subject_id` text,
	`acts` integer DEFAULT 1 NOT NULL,
	`state` text DEFAULT 'ready' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer NOT NULL,
	`claimed_until` integer,
	`fence` integer DEFAULT 0 NOT NULL,
	`last_words` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`robot_id`) REFERENCES `robots`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `robot_posts_due` ON `robot_posts` (`state`,`next_at`);--> statement-breakpoint
CREATE INDEX `robot_posts_robot` ON `robot_posts` (`robot_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `robots` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`vendor` text NOT NULL,
	`sealed_address` text NOT NULL,
	`hint` text NOT NULL,
	`locale` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `robots_organization` ON `robots` (`organization_id`);--> statement-breakpoint
CREATE TABLE `devices` (
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`last_seen_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `token_hash`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `notifications` ADD `subject` text;--> statement-breakpoint
ALTER TABLE `notifications` ADD `subject_id` text;--> statement-breakpoint
ALTER TABLE `notifications` ADD `acts` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `notifications` ADD `open_until` integer;--> statement-breakpoint
CREATE INDEX `notifications_open` ON `notifications` (`user_id`,`subject_id`,`open_until`);--> statement-breakpoint
ALTER TABLE `users` ADD `email_verified_at` integer;