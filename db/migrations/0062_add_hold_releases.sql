ALTER TABLE "award_holds" ADD COLUMN "released_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "award_holds" ADD COLUMN "released_by" bigint;--> statement-breakpoint
ALTER TABLE "award_holds" ADD COLUMN "release_reason" text;--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_released_by_members_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_holds_released_by" ON "award_holds" USING btree ("released_by");--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_released" CHECK (("award_holds"."released_at" is null) = ("award_holds"."release_reason" is null));