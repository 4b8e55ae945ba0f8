CREATE TABLE "review_threads" (
	"review_id" bigint PRIMARY KEY NOT NULL,
	"thread_id" bigint NOT NULL,
	"asked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "reviews" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "review_threads" ADD CONSTRAINT "review_threads_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_threads" ADD CONSTRAINT "review_threads_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_threads_thread" ON "review_threads" USING btree ("thread_id");