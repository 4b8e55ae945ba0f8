ALTER TABLE "point_rules" ADD COLUMN "act" text;--> statement-breakpoint
UPDATE "point_rules" SET "act" = "rule";--> statement-breakpoint
ALTER TABLE "point_rules" ALTER COLUMN "act" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "conditions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "cool_down" integer;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "enabled" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "effective_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "changed_by" bigint;--> statement-breakpoint
ALTER TABLE "point_rules" ADD COLUMN "why" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "point_rules" ADD CONSTRAINT "point_rules_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_rules_changed_by" ON "point_rules" USING btree ("changed_by");