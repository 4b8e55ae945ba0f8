CREATE TABLE "cleanup_traces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cleanup_traces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"cleanup_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"variant" text DEFAULT '' NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cleanup_traces_once" UNIQUE("cleanup_id","kind","subject_kind","subject_id","variant"),
	CONSTRAINT "cleanup_traces_state" CHECK ("cleanup_traces"."state" in ('waiting', 'removed', 'restored', 'left'))
);
--> statement-breakpoint
CREATE TABLE "cleanups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "cleanups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"member_id" bigint NOT NULL,
	"moderator_id" bigint NOT NULL,
	"decision_id" bigint NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"undo_until" timestamp with time zone NOT NULL,
	"undone_by" bigint,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cleanups_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "cleanups_state" CHECK ("cleanups"."state" in ('running', 'done', 'undoing', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "cleanup_traces" ADD CONSTRAINT "cleanup_traces_cleanup_id_cleanups_id_fk" FOREIGN KEY ("cleanup_id") REFERENCES "public"."cleanups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleanups" ADD CONSTRAINT "cleanups_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleanups" ADD CONSTRAINT "cleanups_moderator_id_members_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleanups" ADD CONSTRAINT "cleanups_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleanups" ADD CONSTRAINT "cleanups_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cleanup_traces_next" ON "cleanup_traces" USING btree ("cleanup_id","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "cleanups_one_at_work" ON "cleanups" USING btree ("member_id") WHERE state in ('running', 'undoing');--> statement-breakpoint
CREATE INDEX "cleanups_member" ON "cleanups" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "cleanups_moderator" ON "cleanups" USING btree ("moderator_id");--> statement-breakpoint
CREATE INDEX "cleanups_decision" ON "cleanups" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "cleanups_undone_by" ON "cleanups" USING btree ("undone_by");--> statement-breakpoint
CREATE INDEX "cleanups_undo_until" ON "cleanups" USING btree ("undo_until");