DROP INDEX "point_entries_giver";--> statement-breakpoint
ALTER TABLE "award_patterns" ALTER COLUMN "internal" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "award_patterns" ALTER COLUMN "received" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "award_patterns" ALTER COLUMN "given" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "award_patterns" ALTER COLUMN "total" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "point_entries" ADD COLUMN "place_id" bigint;--> statement-breakpoint
ALTER TABLE "point_entries" ADD COLUMN "telling" real DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "award_pairs" ADD COLUMN "telling" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "point_entries_giver" ON "point_entries" USING btree ("giver_id","place_id");--> statement-breakpoint
UPDATE "award_pairs" SET "telling" = "awards";
