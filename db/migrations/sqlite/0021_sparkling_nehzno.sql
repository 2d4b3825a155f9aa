CREATE TABLE `draft_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`draft` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`status` text DEFAULT 'read' NOT NULL,
	`machine` text NOT NULL,
	`person` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`section` text NOT NULL,
	`doubts` text NOT NULL,
	`by_user_id` text,
	`decided_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`draft`) REFERENCES `plan_drafts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `draft_facts_draft` ON `draft_facts` (`draft`,`position`);--> statement-breakpoint
CREATE TABLE `plan_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`district` text NOT NULL,
	`file_name` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`pages` text,
	`head` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`plan` text,
	`by_user_id` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`plan`) REFERENCES `plans`(`slug`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_drafts_district` ON `plan_drafts` (`district`,`created_at`);