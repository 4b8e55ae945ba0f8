CREATE TABLE "poll_answers" (
	"thread_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"choices" smallint[] NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "poll_answers_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id"),
	CONSTRAINT "poll_answers_choices" CHECK (cardinality("poll_answers"."choices") between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"question" text NOT NULL,
	"kind" text NOT NULL,
	"options" text[] NOT NULL,
	"results" text DEFAULT 'answered' NOT NULL,
	"closes_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "polls_kind" CHECK ("polls"."kind" in ('single', 'multiple', 'ranked')),
	CONSTRAINT "polls_results" CHECK ("polls"."results" in ('always', 'answered', 'closed')),
	CONSTRAINT "polls_options" CHECK (cardinality("polls"."options") between 2 and 12)
);
--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_answers" ADD CONSTRAINT "poll_answers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "poll_answers_member" ON "poll_answers" USING btree ("member_id");