ALTER TABLE "boards" ADD COLUMN "thread_kinds" text[] DEFAULT '{"question","discussion","idea","announcement","article","event"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "moderated_by" text[] DEFAULT '{"staff"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "rules_source" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "rules_html" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "templates" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_thread_kinds" CHECK (cardinality("boards"."thread_kinds") > 0 and "boards"."thread_kinds" <@ array['question', 'discussion', 'idea', 'announcement', 'article', 'event']);--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_moderated_by" CHECK (cardinality("boards"."moderated_by") between 1 and 50);--> statement-breakpoint
UPDATE "boards" SET "thread_kinds" = CASE "kind"
  WHEN 'question' THEN array['question', 'announcement']
  ELSE array['discussion', 'idea', 'announcement'] END
WHERE "kind" <> 'mixed';
