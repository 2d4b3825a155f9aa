ALTER TABLE "organizations" ADD COLUMN "credit_code_note" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "name_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "resources" ADD COLUMN "prose" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "organizations_name_key" ON "organizations" USING btree ("name_key");