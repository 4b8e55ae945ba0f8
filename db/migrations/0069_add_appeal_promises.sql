ALTER TABLE "appeals" DROP CONSTRAINT "appeals_outcome";--> statement-breakpoint
DROP INDEX "queue_items_waiting";--> statement-breakpoint
ALTER TABLE "appeals" ALTER COLUMN "decision_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "answer_by" timestamp with time zone DEFAULT now() + interval '3 days' NOT NULL;--> statement-breakpoint
ALTER TABLE "appeals" ADD COLUMN "overdue_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "queue_items" ADD COLUMN "in_time" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "appeals_due" ON "appeals" USING btree ("answer_by","id") WHERE overdue_at is null and (outcome is null or outcome = 'unanswered');--> statement-breakpoint
CREATE INDEX "queue_items_waiting" ON "queue_items" USING btree ("in_time","opened_at","id") WHERE state = 'open';--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_outcome" CHECK ("appeals"."outcome" in ('upheld', 'overturned', 'unanswered'));