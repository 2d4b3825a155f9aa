CREATE TABLE `import_mappings` (
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`headings` text NOT NULL,
	`chosen` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`, `headings`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `import_records` (
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`values` text NOT NULL,
	`import_id` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `record_id`)
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`no` integer NOT NULL,
	`sheet` text NOT NULL,
	`row` integer NOT NULL,
	`cells` text NOT NULL,
	`values` text NOT NULL,
	`errors` text NOT NULL,
	`verdict` text NOT NULL,
	`done` integer DEFAULT false NOT NULL,
	`record_id` text,
	`before` text,
	`undone` text,
	`undone_why` text,
	PRIMARY KEY(`import_id`, `no`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_rows_verdict` ON `import_rows` (`import_id`,`verdict`,`no`);--> statement-breakpoint
CREATE INDEX `import_rows_done` ON `import_rows` (`import_id`,`done`,`no`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text,
	`user_id` text,
	`state` text NOT NULL,
	`all_or_nothing` integer DEFAULT false NOT NULL,
	`take_file` integer DEFAULT false NOT NULL,
	`chosen` text DEFAULT '{}' NOT NULL,
	`tables` text DEFAULT '[]' NOT NULL,
	`notes` text DEFAULT '[]' NOT NULL,
	`counts` text,
	`fault` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_user` ON `imports` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`);