ALTER TABLE "applications" ADD COLUMN "pitch" text;--> statement-breakpoint
ALTER TABLE "priorities" ADD COLUMN "name_en" text;