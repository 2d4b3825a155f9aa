CREATE TABLE "import_mappings" (
	"user_id" text NOT NULL,
	"kind" text NOT NULL,
	"headings" text NOT NULL,
	"chosen" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_mappings_user_id_kind_headings_pk" PRIMARY KEY("user_id","kind","headings")
);
--> statement-breakpoint
CREATE TABLE "import_records" (
	"kind" text NOT NULL,
	"record_id" text NOT NULL,
	"values" jsonb NOT NULL,
	"import_id" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "import_records_kind_record_id_pk" PRIMARY KEY("kind","record_id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"no" integer NOT NULL,
	"sheet" text NOT NULL,
	"row" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"values" jsonb NOT NULL,
	"errors" jsonb NOT NULL,
	"verdict" text NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	"record_id" text,
	"before" jsonb,
	"undone" text,
	"undone_why" text,
	CONSTRAINT "import_rows_import_id_no_pk" PRIMARY KEY("import_id","no")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text,
	"user_id" text,
	"state" text NOT NULL,
	"all_or_nothing" boolean DEFAULT false NOT NULL,
	"take_file" boolean DEFAULT false NOT NULL,
	"chosen" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tables" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"counts" jsonb,
	"fault" jsonb,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_verdict" ON "import_rows" USING btree ("import_id","verdict","no");--> statement-breakpoint
CREATE INDEX "import_rows_done" ON "import_rows" USING btree ("import_id","done","no");--> statement-breakpoint
CREATE INDEX "imports_user" ON "imports" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_state" ON "imports" USING btree ("state");