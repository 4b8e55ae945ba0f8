CREATE TABLE "appeals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "appeals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"decision_id" bigint NOT NULL,
	"item_id" bigint NOT NULL,
	"words" text NOT NULL,
	"outcome" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appeals_decisionId_unique" UNIQUE("decision_id"),
	CONSTRAINT "appeals_itemId_unique" UNIQUE("item_id"),
	CONSTRAINT "appeals_outcome" CHECK ("appeals"."outcome" in ('upheld', 'overturned'))
);
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_decision";--> statement-breakpoint
ALTER TABLE "sanctions" DROP CONSTRAINT "sanctions_kind";--> statement-breakpoint
DROP INDEX "queue_items_one_open";--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "silenced_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "lifted_by" bigint;--> statement-breakpoint
ALTER TABLE "sanctions" ADD COLUMN "lift_reason" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_item_id_queue_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."queue_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_lifted_by_members_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sanctions_lifted_by" ON "sanctions" USING btree ("lifted_by");--> statement-breakpoint
CREATE UNIQUE INDEX "queue_items_one_open" ON "queue_items" USING btree ("subject_kind","subject_id") WHERE state = 'open' and cause <> 'appeal';--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_publicId_unique" UNIQUE("public_id");--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_publicId_unique" UNIQUE("public_id");--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decision" CHECK ("decisions"."decision" in ('keep', 'hide', 'lock', 'warn', 'silence', 'suspend', 'uphold', 'overturn'));--> statement-breakpoint
ALTER TABLE "sanctions" ADD CONSTRAINT "sanctions_kind" CHECK ("sanctions"."kind" in ('warning', 'silence', 'suspension'));