DROP INDEX "testimonials_origin";--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "requests" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "testimonials" ADD COLUMN "proposed_by" bigint;--> statement-breakpoint
ALTER TABLE "testimonials" ADD COLUMN "asked_uses" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "testimonials" ADD COLUMN "refused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "testimonials" ADD CONSTRAINT "testimonials_proposed_by_members_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "testimonials_proposer" ON "testimonials" USING btree ("proposed_by");--> statement-breakpoint
CREATE UNIQUE INDEX "testimonials_waiting" ON "testimonials" USING btree ("author_id") WHERE state = 'draft';--> statement-breakpoint
CREATE UNIQUE INDEX "testimonials_origin" ON "testimonials" USING btree ("origin_kind","origin_id") WHERE origin_id is not null;