CREATE TABLE "handed_files" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "handed_files_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"member_id" bigint NOT NULL,
	"name" text NOT NULL,
	"bytes" integer NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"tool" text,
	"product" text,
	"state" text DEFAULT 'looking' NOT NULL,
	"lines" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"left_out" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problem" text,
	"run_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handed_files_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "handed_files_kind" CHECK ("handed_files"."kind" in ('products', 'orders', 'reviews-csv')),
	CONSTRAINT "handed_files_state" CHECK ("handed_files"."state" in ('looking', 'looked', 'bringing', 'done', 'failed', 'thrown-away'))
);
--> statement-breakpoint
ALTER TABLE "handed_files" ADD CONSTRAINT "handed_files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handed_files" ADD CONSTRAINT "handed_files_run_id_import_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "handed_files_newest" ON "handed_files" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "handed_files_member" ON "handed_files" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "handed_files_run" ON "handed_files" USING btree ("run_id");