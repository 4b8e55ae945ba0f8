CREATE TABLE "point_rule_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "point_rule_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"rule" text NOT NULL,
	"content" jsonb NOT NULL,
	"base_version" smallint NOT NULL,
	"version" smallint,
	"since" date,
	"why" text NOT NULL,
	"state" text NOT NULL,
	"cursor" bigint DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"changed_by" bigint,
	"undone_by" bigint,
	"saved_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_rule_changes_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "point_rule_changes_state" CHECK ("point_rule_changes"."state" in ('looking', 'looked', 'dropped', 'saving', 'saved', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "point_rule_moves" (
	"change_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"before" integer NOT NULL,
	"planned" integer NOT NULL,
	"moved" integer,
	"undone" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_rule_moves_change_id_member_id_pk" PRIMARY KEY("change_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "point_entries" ADD COLUMN "change_id" bigint;--> statement-breakpoint
ALTER TABLE "point_rule_changes" ADD CONSTRAINT "point_rule_changes_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_changes" ADD CONSTRAINT "point_rule_changes_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_moves" ADD CONSTRAINT "point_rule_moves_change_id_point_rule_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."point_rule_changes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "point_rule_moves" ADD CONSTRAINT "point_rule_moves_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_rule_changes_rule" ON "point_rule_changes" USING btree ("rule","id");--> statement-breakpoint
CREATE INDEX "point_rule_changes_changed_by" ON "point_rule_changes" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "point_rule_changes_undone_by" ON "point_rule_changes" USING btree ("undone_by");--> statement-breakpoint
CREATE UNIQUE INDEX "point_rule_changes_under_way" ON "point_rule_changes" USING btree ("rule") WHERE state in ('saving', 'undoing');--> statement-breakpoint
CREATE INDEX "point_rule_moves_member" ON "point_rule_moves" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "point_rule_moves_most" ON "point_rule_moves" USING btree ("change_id",abs(planned) desc,"member_id");--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_change_id_point_rule_changes_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."point_rule_changes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_entries_change" ON "point_entries" USING btree ("change_id","member_id");