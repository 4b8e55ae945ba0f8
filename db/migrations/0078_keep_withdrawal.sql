ALTER TABLE "reviews" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
-- Those withdrawn before can be given again, too, where it is known that nobody had refused them.
UPDATE "reviews" r SET "withdrawn_at" = e.at
FROM (SELECT subject_id, max(occurred_at) AS at FROM events WHERE kind = 'review.withdrawn' GROUP BY 1) e
WHERE e.subject_id = r.id AND r.state = 'withdrawn'
  AND NOT EXISTS (SELECT FROM events h WHERE h.subject_kind = 'review' AND h.subject_id = r.id AND h.kind IN ('review.hidden', 'review.held'));
