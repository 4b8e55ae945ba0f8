ALTER TABLE "article_versions" DROP CONSTRAINT "article_versions_state";--> statement-breakpoint
ALTER TABLE "article_versions" DROP CONSTRAINT "article_versions_reason";--> statement-breakpoint
ALTER TABLE "post_pictures" DROP CONSTRAINT "post_pictures_subject_kind";--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "articles" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_state" CHECK ("article_versions"."state" in ('draft', 'sent', 'returned', 'published', 'declined', 'dropped'));--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_reason" CHECK ("article_versions"."state" not in ('returned', 'declined') or "article_versions"."reason" <> '');--> statement-breakpoint
ALTER TABLE "post_pictures" ADD CONSTRAINT "post_pictures_subject_kind" CHECK ("post_pictures"."subject_kind" in ('thread', 'reply', 'article'));