CREATE TABLE "videos" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "videos_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"owner_id" bigint,
	"review_id" bigint NOT NULL,
	"container" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"milliseconds" integer NOT NULL,
	"bytes" integer NOT NULL,
	"digest" text NOT NULL,
	"words" text NOT NULL,
	"poster_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "videos_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "videos_reviewId_unique" UNIQUE("review_id"),
	CONSTRAINT "videos_container" CHECK ("videos"."container" in ('mp4', 'quicktime', 'webm')),
	CONSTRAINT "videos_words" CHECK ("videos"."words" <> '')
);
--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_purpose";--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "videos" ADD CONSTRAINT "videos_poster_id_uploads_id_fk" FOREIGN KEY ("poster_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "videos_owner" ON "videos" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "videos_poster" ON "videos" USING btree ("poster_id");--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('review', 'product', 'post', 'board', 'testimonial', 'reward', 'poster'));