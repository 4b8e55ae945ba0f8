ALTER TABLE "appeals" DROP CONSTRAINT "appeals_outcome";--> statement-breakpoint
ALTER TABLE "queue_items" DROP CONSTRAINT "queue_items_state";--> statement-breakpoint
DROP INDEX "queue_items_decided";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "words_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "words_erased_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "reviews_words_until" ON "reviews" USING btree ("words_until","id") WHERE words_until is not null;--> statement-breakpoint
CREATE INDEX "queue_items_decided" ON "queue_items" USING btree ("decided_at","id") WHERE state <> 'open';--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_outcome" CHECK ("appeals"."outcome" in ('upheld', 'overturned', 'unanswered', 'withdrawn'));--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_state" CHECK ("queue_items"."state" in ('open', 'decided', 'lapsed', 'withdrawn'));--> statement-breakpoint
-- What was withdrawn before there was an end has a month at least from now.
UPDATE "reviews" SET "words_until" = greatest(coalesce("withdrawn_at", now()) + interval '180 days', now() + interval '30 days')
WHERE "state" = 'withdrawn';--> statement-breakpoint
-- Cases about reviews that were withdrawn before waited for nobody.
UPDATE "appeals" a SET "outcome" = 'withdrawn' FROM "queue_items" q JOIN "reviews" r ON r."id" = q."subject_id"
WHERE a."item_id" = q."id" AND q."subject_kind" = 'review' AND r."state" = 'withdrawn' AND q."state" = 'open'
  AND q."cause" <> 'appeal' AND a."outcome" IS NULL;--> statement-breakpoint
UPDATE "queue_items" q SET "state" = 'withdrawn', "decided_at" = now() FROM "reviews" r
WHERE q."subject_kind" = 'review' AND r."id" = q."subject_id" AND r."state" = 'withdrawn' AND q."state" = 'open'
  AND q."cause" <> 'appeal';
