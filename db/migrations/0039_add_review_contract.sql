ALTER TABLE "queue_items" DROP CONSTRAINT "queue_items_state";--> statement-breakpoint
ALTER TABLE "reviews" DROP CONSTRAINT "reviews_withheld_reason";--> statement-breakpoint
DROP INDEX "reviews_waiting";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "object_until" timestamp with time zone DEFAULT now() + interval '7 days' NOT NULL;--> statement-breakpoint
CREATE INDEX "reviews_unpublished" ON "reviews" USING btree ("product_id","state","state_reason") WHERE state <> 'published';--> statement-breakpoint
CREATE INDEX "reviews_waiting" ON "reviews" USING btree ("object_until","id") WHERE state = 'pending';--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_state" CHECK ("queue_items"."state" in ('open', 'decided', 'lapsed'));--> statement-breakpoint
-- One reason was called otherwise before the list; what was withheld for none of the list may not stay so, and is looked at again.
UPDATE "reviews" SET "state_reason" = 'private-data' WHERE "state_reason" = 'personal-data';--> statement-breakpoint
UPDATE "reviews" SET "state" = 'pending', "state_reason" = 'rule' WHERE "state" in ('withheld', 'hidden')
  and ("state_reason" is null or "state_reason" not in ('spam', 'abuse', 'off-topic', 'private-data', 'not-honest', 'unlawful'));--> statement-breakpoint
UPDATE "reviews" SET "state_reason" = 'rule' WHERE "state" = 'pending' and "state_reason" is null;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_pending_reason" CHECK ("reviews"."state" <> 'pending' or "reviews"."state_reason" is not null);--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_withheld_reason" CHECK ("reviews"."state" not in ('withheld', 'hidden') or ("reviews"."state_reason" is not null
        and "reviews"."state_reason" in ('spam', 'abuse', 'off-topic', 'private-data', 'not-honest', 'unlawful')));