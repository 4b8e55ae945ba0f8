CREATE TABLE "thread_closings" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"duplicate_of_id" bigint,
	"closed_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "thread_closings_reason" CHECK ("thread_closings"."reason" in ('answered', 'duplicate', 'off-topic', 'outdated', 'other')),
	CONSTRAINT "thread_closings_note" CHECK (length("thread_closings"."note") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "thread_closings" ADD CONSTRAINT "thread_closings_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_closings" ADD CONSTRAINT "thread_closings_duplicate_of_id_threads_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."threads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_closings" ADD CONSTRAINT "thread_closings_closed_by_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "thread_closings_duplicate" ON "thread_closings" USING btree ("duplicate_of_id");--> statement-breakpoint
CREATE INDEX "thread_closings_by" ON "thread_closings" USING btree ("closed_by");