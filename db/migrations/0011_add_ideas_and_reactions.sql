CREATE TABLE "idea_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "idea_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"thread_id" bigint NOT NULL,
	"status" text NOT NULL,
	"note" text NOT NULL,
	"changed_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_changes_status" CHECK ("idea_changes"."status" in ('open', 'planned', 'started', 'shipped', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "idea_votes" (
	"thread_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_votes_thread_id_member_id_pk" PRIMARY KEY("thread_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"thread_id" bigint PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"vote_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ideas_status" CHECK ("ideas"."status" in ('open', 'planned', 'started', 'shipped', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "reactions" (
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"member_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reactions_subject_kind_subject_id_kind_member_id_pk" PRIMARY KEY("subject_kind","subject_id","kind","member_id"),
	CONSTRAINT "reactions_subject_kind" CHECK ("reactions"."subject_kind" in ('thread', 'reply')),
	CONSTRAINT "reactions_kind" CHECK ("reactions"."kind" in ('thanks', 'agree', 'funny', 'insightful'))
);
--> statement-breakpoint
ALTER TABLE "threads" DROP CONSTRAINT "threads_kind";--> statement-breakpoint
ALTER TABLE "idea_changes" ADD CONSTRAINT "idea_changes_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_changes" ADD CONSTRAINT "idea_changes_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_votes" ADD CONSTRAINT "idea_votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reactions" ADD CONSTRAINT "reactions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_changes_thread" ON "idea_changes" USING btree ("thread_id","id");--> statement-breakpoint
CREATE INDEX "idea_changes_by" ON "idea_changes" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "idea_votes_member" ON "idea_votes" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "reactions_member" ON "reactions" USING btree ("member_id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('discussion', 'question', 'idea', 'announcement'));