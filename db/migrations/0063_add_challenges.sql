CREATE TABLE "challenge_boards" (
	"challenge_id" bigint NOT NULL,
	"board_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_boards_challenge_id_board_id_pk" PRIMARY KEY("challenge_id","board_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_finishes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "challenge_finishes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"challenge_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"finished_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_finishes_once" UNIQUE("challenge_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "challenge_joins" (
	"challenge_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenge_joins_challenge_id_member_id_pk" PRIMARY KEY("challenge_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "challenges" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "challenges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"title" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"act" text NOT NULL,
	"needed" smallint NOT NULL,
	"joining" text NOT NULL,
	"points" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"settled_at" timestamp with time zone,
	"made_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "challenges_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "challenges_act" CHECK ("challenges"."act" in ('answer-accepted', 'answer-chosen', 'board-posted-in')),
	CONSTRAINT "challenges_joining" CHECK ("challenges"."joining" in ('everybody', 'joined')),
	CONSTRAINT "challenges_state" CHECK ("challenges"."state" in ('draft', 'open')),
	CONSTRAINT "challenges_needed" CHECK ("challenges"."needed" > 0),
	CONSTRAINT "challenges_points" CHECK ("challenges"."points" >= 0),
	CONSTRAINT "challenges_time" CHECK ("challenges"."starts_at" < "challenges"."ends_at")
);
--> statement-breakpoint
ALTER TABLE "challenge_boards" ADD CONSTRAINT "challenge_boards_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_boards" ADD CONSTRAINT "challenge_boards_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "public"."boards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_finishes" ADD CONSTRAINT "challenge_finishes_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_finishes" ADD CONSTRAINT "challenge_finishes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_joins" ADD CONSTRAINT "challenge_joins_challenge_id_challenges_id_fk" FOREIGN KEY ("challenge_id") REFERENCES "public"."challenges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenge_joins" ADD CONSTRAINT "challenge_joins_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "challenges" ADD CONSTRAINT "challenges_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "challenge_boards_board" ON "challenge_boards" USING btree ("board_id");--> statement-breakpoint
CREATE INDEX "challenge_finishes_member" ON "challenge_finishes" USING btree ("member_id","finished_at");--> statement-breakpoint
CREATE INDEX "challenge_joins_member" ON "challenge_joins" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "challenges_list" ON "challenges" USING btree ("state","ends_at","id");--> statement-breakpoint
CREATE INDEX "challenges_unsettled" ON "challenges" USING btree ("starts_at") WHERE state = 'open' and settled_at is null;--> statement-breakpoint
CREATE INDEX "challenges_made_by" ON "challenges" USING btree ("made_by");