CREATE TABLE "award_holds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "award_holds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"pattern_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"told_at" timestamp with time zone,
	"contest_words" text,
	"contested_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "award_holds_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "award_holds_once" UNIQUE("pattern_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "award_patterns" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "award_patterns_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"since" date NOT NULL,
	"internal" integer NOT NULL,
	"received" integer NOT NULL,
	"given" integer NOT NULL,
	"total" integer NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "award_patterns_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "award_patterns_state" CHECK ("award_patterns"."state" in ('open', 'confirmed', 'released')),
	CONSTRAINT "award_patterns_decision" CHECK (("award_patterns"."state" = 'open') or ("award_patterns"."decided_at" is not null and "award_patterns"."reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_pattern_id_award_patterns_id_fk" FOREIGN KEY ("pattern_id") REFERENCES "public"."award_patterns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_holds" ADD CONSTRAINT "award_holds_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_patterns" ADD CONSTRAINT "award_patterns_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_holds_member" ON "award_holds" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "award_patterns_waiting" ON "award_patterns" USING btree ("found_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "award_patterns_decided" ON "award_patterns" USING btree ("decided_at","id") WHERE state <> 'open';--> statement-breakpoint
CREATE INDEX "award_patterns_decided_by" ON "award_patterns" USING btree ("decided_by");