CREATE TABLE "review_private_replies" (
	"review_id" bigint PRIMARY KEY NOT NULL,
	"author_id" bigint,
	"body_source" text NOT NULL,
	"body_html" text NOT NULL,
	"render_version" smallint NOT NULL,
	"edited_at" timestamp with time zone,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "review_private_replies" ADD CONSTRAINT "review_private_replies_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_private_replies" ADD CONSTRAINT "review_private_replies_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_private_replies_author" ON "review_private_replies" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "review_private_replies_render_version" ON "review_private_replies" USING btree ("render_version");