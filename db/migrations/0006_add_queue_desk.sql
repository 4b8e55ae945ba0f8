CREATE TABLE "queue_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "queue_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"item_id" bigint NOT NULL,
	"writer_id" bigint NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "queue_targets" (
	"cause" text PRIMARY KEY NOT NULL,
	"hours" smallint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "queue_targets_hours" CHECK ("queue_targets"."hours" between 1 and 720)
);
--> statement-breakpoint
ALTER TABLE "queue_items" ADD COLUMN "assignee_id" bigint;--> statement-breakpoint
ALTER TABLE "queue_items" ADD COLUMN "assigned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "queue_notes" ADD CONSTRAINT "queue_notes_item_id_queue_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."queue_items"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_notes" ADD CONSTRAINT "queue_notes_writer_id_members_id_fk" FOREIGN KEY ("writer_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queue_notes_item" ON "queue_notes" USING btree ("item_id","id");--> statement-breakpoint
CREATE INDEX "queue_notes_writer" ON "queue_notes" USING btree ("writer_id");--> statement-breakpoint
ALTER TABLE "queue_items" ADD CONSTRAINT "queue_items_assignee_id_members_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "queue_items_assignee" ON "queue_items" USING btree ("assignee_id");