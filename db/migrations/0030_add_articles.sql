CREATE TABLE "article_versions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_versions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"written_by" bigint NOT NULL,
	"title" text NOT NULL,
	"body_source" text NOT NULL,
	"body_html" text NOT NULL,
	"render_version" smallint NOT NULL,
	"tags" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"needs_agreement" boolean DEFAULT false NOT NULL,
	"agreed_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"reviewed_by" bigint,
	"reason" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_versions_state" CHECK ("article_versions"."state" in ('draft', 'sent', 'returned', 'published', 'dropped')),
	CONSTRAINT "article_versions_second_person" CHECK ("article_versions"."state" <> 'published' or ("article_versions"."reviewed_by" is not null and "article_versions"."reviewed_by" <> "article_versions"."author_id" and "article_versions"."reviewed_by" <> "article_versions"."written_by")),
	CONSTRAINT "article_versions_agreed" CHECK ("article_versions"."state" <> 'published' or not "article_versions"."needs_agreement" or "article_versions"."agreed_at" is not null),
	CONSTRAINT "article_versions_reason" CHECK ("article_versions"."state" <> 'returned' or "article_versions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"board_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"thread_id" bigint,
	"reply_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_publicId_unique" UNIQUE("public_id")
);
--> statement-breakpoint
ALTER TABLE "threads" DROP CONSTRAINT "threads_kind";--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_written_by_members_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_reviewed_by_members_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_thread_id_threads_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."threads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_reply_id_replies_id_fk" FOREIGN KEY ("reply_id") REFERENCES "public"."replies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_versions_article" ON "article_versions" USING btree ("article_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "article_versions_open" ON "article_versions" USING btree ("article_id") WHERE state in ('draft', 'sent', 'returned');--> statement-breakpoint
CREATE INDEX "article_versions_author" ON "article_versions" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "article_versions_writer" ON "article_versions" USING btree ("written_by");--> statement-breakpoint
CREATE INDEX "article_versions_reviewer" ON "article_versions" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "article_versions_sent" ON "article_versions" USING btree ("sent_at","id") WHERE state = 'sent';--> statement-breakpoint
CREATE INDEX "articles_author" ON "articles" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "articles_board" ON "articles" USING btree ("board_id");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_thread" ON "articles" USING btree ("thread_id");--> statement-breakpoint
CREATE UNIQUE INDEX "articles_reply" ON "articles" USING btree ("reply_id");--> statement-breakpoint
ALTER TABLE "threads" ADD CONSTRAINT "threads_kind" CHECK ("threads"."kind" in ('discussion', 'question', 'idea', 'announcement', 'event', 'article'));