ALTER TABLE "point_adjustments" ADD COLUMN "kept_by" bigint;--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD COLUMN "kept_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD COLUMN "keep_reason" text;--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_kept_by_members_id_fk" FOREIGN KEY ("kept_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_adjustments_kept_by" ON "point_adjustments" USING btree ("kept_by");--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_kept" CHECK (("point_adjustments"."kept_at" is null) = ("point_adjustments"."keep_reason" is null));--> statement-breakpoint
ALTER TABLE "point_adjustments" ADD CONSTRAINT "point_adjustments_answered" CHECK ("point_adjustments"."kept_at" is null or "point_adjustments"."contested_at" is not null);