CREATE TABLE "automated_accounts" (
	"member_id" bigint PRIMARY KEY NOT NULL,
	"marked_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply_targets" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reply_targets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"board_id" bigint,
	"hours" smallint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reply_targets_board" UNIQUE NULLS NOT DISTINCT("board_id"),
	CONSTRAINT "reply_targets_hours" CHECK ("reply_targets"."hours" between 1 and 720)
);
--> statement-breakpoint
CREATE TABLE "unheard_closes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "unheard_closes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"member_id" bigint NOT NULL,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"closed_by" bigint,
	"closed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unheard_closes_reason" CHECK ("unheard_closes"."reason" in ('answered-elsewhere', 'needs-no-answer', 'nobody-there', 'other'))
);
--> statement-breakpoint
ALTER TABLE "automated_accounts" ADD CONSTRAINT "automated_accounts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "automated_accounts" ADD CONSTRAINT "automated_accounts_marked_by_members_id_fk" FOREIGN KEY ("marked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reply_targets" ADD CONSTRAINT "reply_targets_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unheard_closes" ADD CONSTRAINT "unheard_closes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unheard_closes" ADD CONSTRAINT "unheard_closes_closed_by_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "automated_accounts_by" ON "automated_accounts" USING btree ("marked_by");--> statement-breakpoint
CREATE INDEX "unheard_closes_member" ON "unheard_closes" USING btree ("member_id","closed_at");--> statement-breakpoint
CREATE INDEX "unheard_closes_by" ON "unheard_closes" USING btree ("closed_by");