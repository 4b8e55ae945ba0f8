CREATE TABLE "carried_posts" (
	"from_kind" text NOT NULL,
	"from_id" bigint NOT NULL,
	"to_kind" text NOT NULL,
	"to_id" bigint NOT NULL,
	"written_there" boolean NOT NULL,
	"reply_count" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "carried_posts_from_kind_from_id_pk" PRIMARY KEY("from_kind","from_id"),
	CONSTRAINT "carried_posts_from" CHECK ("carried_posts"."from_kind" in ('thread', 'reply')),
	CONSTRAINT "carried_posts_to" CHECK ("carried_posts"."to_kind" in ('thread', 'reply'))
);
--> statement-breakpoint
ALTER TABLE "replies" DROP CONSTRAINT "replies_state";--> statement-breakpoint
ALTER TABLE "threads" DROP CONSTRAINT "threads_state";--> statement-breakpoint
ALTER TABLE "acceptances" ADD COLUMN "asker_id" bigint;--> statement-breakpoint
CREATE INDEX "carried_posts_to" ON "carried_posts" USING btree ("to_kind","to_id");--> statement-breakpoint
CREATE UNIQUE INDEX "carried_posts_written" ON "carried_posts" USING btree ("to_kind","to_id") WHERE written_there;--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_asker_id_members_id_fk" FOREIGN KEY ("asker_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acceptances_asker" ON "acceptances" USING btree ("asker_id");--> statement-breakpoint
CREATE INDEX "replies_moved" ON "replies" USING btree ("thread_id") WHERE state = 'moved';--> statement-breakpoint
ALTER TABLE "replies" ADD CONSTRAINT "replies_state" CHECK ("replies"."state" in ('visible', 'held', 'hidden', 'withdrawn', 'moved'));--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_state" CHECK ("threads"."state" in ('visible', 'held', 'hidden', 'withdrawn', 'moved'));