CREATE TABLE "mail_attempts" (
	"mail_id" text NOT NULL,
	"no" integer NOT NULL,
	"outcome" text NOT NULL,
	"code" integer,
	"words" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_attempts_mail_id_no_pk" PRIMARY KEY("mail_id","no")
);
--> statement-breakpoint
CREATE TABLE "mail_choices" (
	"user_id" text NOT NULL,
	"topic" text NOT NULL,
	"choice" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_choices_user_id_topic_pk" PRIMARY KEY("user_id","topic")
);
--> statement-breakpoint
CREATE TABLE "mail_hours" (
	"user_id" text PRIMARY KEY NOT NULL,
	"quiet_from" integer NOT NULL,
	"quiet_until" integer NOT NULL,
	"digest_at" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_stops" (
	"address_hash" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"address" text NOT NULL,
	"locale" text NOT NULL,
	"template" text NOT NULL,
	"topic" text NOT NULL,
	"recipe" jsonb NOT NULL,
	"secret" text,
	"dedupe_key" text,
	"batch" text,
	"subject_kind" text,
	"subject_id" text,
	"corrects" text,
	"corrected" text,
	"message_id" text,
	"title" text DEFAULT '' NOT NULL,
	"bytes" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"fence" integer DEFAULT 0 NOT NULL,
	"last_code" integer,
	"last_words" text,
	"sent_at" timestamp (3) with time zone,
	"settled_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_acts" (
	"id" text PRIMARY KEY NOT NULL,
	"notification_id" text NOT NULL,
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"link" text NOT NULL,
	"subject" text,
	"subject_id" text,
	"entry_id" text,
	"mail_due_at" timestamp (3) with time zone,
	"mail_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "robot_posts" (
	"id" text PRIMARY KEY NOT NULL,
	"robot_id" text NOT NULL,
	"kind" text NOT NULL,
	"values" jsonb NOT NULL,
	"link" text NOT NULL,
	"subject_id" text,
	"acts" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'ready' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"claimed_until" timestamp (3) with time zone,
	"fence" integer DEFAULT 0 NOT NULL,
	"last_words" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "robots" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"vendor" text NOT NULL,
	"sealed_address" text NOT NULL,
	"hint" text NOT NULL,
	"locale" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"user_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "devices_user_id_token_hash_pk" PRIMARY KEY("user_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "subject_id" text;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "acts" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "open_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "email_verified_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "mail_attempts" ADD CONSTRAINT "mail_attempts_mail_id_mails_id_fk" FOREIGN KEY ("mail_id") REFERENCES "public"."mails"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_choices" ADD CONSTRAINT "mail_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_hours" ADD CONSTRAINT "mail_hours_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_acts" ADD CONSTRAINT "notice_acts_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_acts" ADD CONSTRAINT "notice_acts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "robot_posts" ADD CONSTRAINT "robot_posts_robot_id_robots_id_fk" FOREIGN KEY ("robot_id") REFERENCES "public"."robots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "robots" ADD CONSTRAINT "robots_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "robots" ADD CONSTRAINT "robots_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mails_dedupe" ON "mails" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "mails_by_creation" ON "mails" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "mails_by_state" ON "mails" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "mails_user" ON "mails" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "mails_batch" ON "mails" USING btree ("batch","user_id");--> statement-breakpoint
CREATE INDEX "mails_subject" ON "mails" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "notice_acts_due" ON "notice_acts" USING btree ("mail_due_at");--> statement-breakpoint
CREATE INDEX "notice_acts_user" ON "notice_acts" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_acts_notification" ON "notice_acts" USING btree ("notification_id");--> statement-breakpoint
CREATE INDEX "notice_acts_mail" ON "notice_acts" USING btree ("mail_id");--> statement-breakpoint
CREATE INDEX "robot_posts_due" ON "robot_posts" USING btree ("state","next_at");--> statement-breakpoint
CREATE INDEX "robot_posts_robot" ON "robot_posts" USING btree ("robot_id","created_at");--> statement-breakpoint
CREATE INDEX "robots_organization" ON "robots" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "notifications_open" ON "notifications" USING btree ("user_id","subject_id","open_until");