ALTER TABLE "uploads" DROP CONSTRAINT "uploads_purpose";--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "cover_id" bigint;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "cover_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_cover_id_uploads_id_fk" FOREIGN KEY ("cover_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "boards_cover" ON "boards" USING btree ("cover_id");--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_cover_words" CHECK ("boards"."cover_id" is null or "boards"."cover_words" <> '');--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('review', 'product', 'post', 'board'));