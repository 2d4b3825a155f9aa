CREATE TABLE `balances` (
	`resource_id` text NOT NULL,
	`unit` text NOT NULL,
	`taken` integer NOT NULL,
	PRIMARY KEY(`resource_id`, `unit`),
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`id` text PRIMARY KEY NOT NULL,
	`resource_id` text NOT NULL,
	`unit` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`delta` integer NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`resource_id`) REFERENCES `resources`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ledger_resource` ON `ledger` (`resource_id`,`unit`);--> statement-breakpoint
CREATE INDEX `ledger_subject` ON `ledger` (`subject`,`subject_id`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`deal_id` text PRIMARY KEY NOT NULL,
	`offer_id` text NOT NULL,
	`number` integer NOT NULL,
	`hash` text NOT NULL,
	`accepted_by` text NOT NULL,
	`accepted_at` integer NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`offer_id`) REFERENCES `offers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_offer` ON `agreements` (`offer_id`);--> statement-breakpoint
CREATE TABLE `offers` (
	`id` text PRIMARY KEY NOT NULL,
	`deal_id` text NOT NULL,
	`number` integer NOT NULL,
	`side` text NOT NULL,
	`state` text NOT NULL,
	`terms` text NOT NULL,
	`conditions` text NOT NULL,
	`message` text DEFAULT '' NOT NULL,
	`valid_until` integer NOT NULL,
	`hash` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`settled_by` text,
	`settled_at` integer,
	`settled_note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`deal_id`) REFERENCES `deals`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `offers_deal_number` ON `offers` (`deal_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `offers_open` ON `offers` (`deal_id`) WHERE "offers"."state" = 'open';--> statement-breakpoint
ALTER TABLE `outcomes` ADD `state` text DEFAULT 'recorded' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `side` text DEFAULT 'provider' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `answered_by` text REFERENCES users(id);--> statement-breakpoint
ALTER TABLE `outcomes` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `answer_note` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `outcomes_proposed` ON `outcomes` (`deal_id`) WHERE "outcomes"."state" = 'proposed';--> statement-breakpoint
ALTER TABLE `mandates` ADD `funds_fen` integer;
--> statement-breakpoint
-- What places were reserved, used and given back becomes lines of the ledger, and what is taken their sum.
INSERT INTO `ledger` ("id", "resource_id", "unit", "subject", "subject_id", "delta", "kind", "at") SELECT "id", "resource_id", 'place', 'deal', "deal_id", "quantity", 'reserve', "created_at" FROM `reservations`;
--> statement-breakpoint
INSERT INTO `ledger` ("id", "resource_id", "unit", "subject", "subject_id", "delta", "kind", "at") SELECT lower(hex(randomblob(13))), "resource_id", 'place', 'deal', "deal_id", CASE WHEN "state" = 'released' THEN -"quantity" ELSE 0 END, CASE WHEN "state" = 'released' THEN 'release' ELSE 'consume' END, "updated_at" FROM `reservations` WHERE "state" <> 'reserved';
--> statement-breakpoint
INSERT INTO `balances` ("resource_id", "unit", "taken") SELECT "resource_id", "unit", sum("delta") FROM `ledger` GROUP BY "resource_id", "unit";
--> statement-breakpoint
-- An offer that waits was made before terms were written here: a version without terms, which can be accepted.
INSERT INTO `offers` ("id", "deal_id", "number", "side", "state", "terms", "conditions", "valid_until", "hash", "created_at") SELECT lower(hex(randomblob(13))), "id", 1, 'provider', 'open', '{}', '[]', coalesce("due_at", "updated_at"), '', "updated_at" FROM `deals` WHERE "state" = 'offered';
