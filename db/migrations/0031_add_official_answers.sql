CREATE TABLE "official_answers" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"reply_id" bigint NOT NULL,
	"marked_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "official_answers_replyId_unique" UNIQUE("reply_id")
);
--> statement-breakpoint
ALTER TABLE "official_answers" ADD CONSTRAINT "official_answers_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_answers" ADD CONSTRAINT "official_answers_reply_id_replies_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."replies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_answers" ADD CONSTRAINT "official_answers_marked_by_members_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "official_answers_by" ON "official_answers" USING btree ("marked_by");