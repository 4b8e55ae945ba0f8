DROP INDEX "reviews_product_photos";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "has_video" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "reviews_product_gallery" ON "reviews" USING btree ("product_id","occurred_at","id") WHERE state = 'published' and (has_photos or has_video);--> statement-breakpoint
-- Reviews that have had a film before galleries knew of them.
UPDATE "reviews" SET "has_video" = true WHERE "id" IN (SELECT "review_id" FROM "videos" WHERE "review_id" IS NOT NULL);
