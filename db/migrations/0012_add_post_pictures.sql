CREATE TABLE "post_pictures" (
	"upload_id" bigint NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_pictures_subject_kind_subject_id_upload_id_pk" PRIMARY KEY("subject_kind","subject_id","upload_id"),
	CONSTRAINT "post_pictures_subject_kind" CHECK ("post_pictures"."subject_kind" in ('thread', 'reply'))
);
--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_purpose";--> statement-breakpoint
ALTER TABLE "post_pictures" ADD CONSTRAINT "post_pictures_upload_id_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."uploads"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_pictures_upload" ON "post_pictures" USING btree ("upload_id");--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('review', 'product', 'post'));