CREATE TABLE "point_sums" (
	"member_id" bigint NOT NULL,
	"rule" text NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"awards" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "point_sums_member_id_rule_pk" PRIMARY KEY("member_id","rule")
);
--> statement-breakpoint
ALTER TABLE "point_entries" ADD COLUMN "board_id" bigint;--> statement-breakpoint
ALTER TABLE "point_sums" ADD CONSTRAINT "point_sums_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "point_entries_board" ON "point_entries" USING btree ("board_id","occurred_at") WHERE board_id is not null;--> statement-breakpoint
INSERT INTO "point_sums" ("member_id", "rule", "points", "awards")
SELECT member_id, rule, sum(points), count(*) FILTER (WHERE state = 'awarded') - count(*) FILTER (WHERE state = 'reversal')
FROM point_entries WHERE rule <> 'reward.redeemed' AND points <> 0 GROUP BY 1, 2;--> statement-breakpoint
-- The lists of boards look back 90 days; what is older is not written anew. Nothing that an entry said is changed.
ALTER TABLE "point_entries" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "point_entries" e SET board_id = t.board_id FROM threads t
WHERE e.subject_kind = 'thread' AND t.id = e.subject_id AND e.occurred_at > now() - interval '90 days';--> statement-breakpoint
UPDATE "point_entries" e SET board_id = t.board_id FROM replies r JOIN threads t ON t.id = r.thread_id
WHERE e.subject_kind = 'reply' AND r.id = e.subject_id AND e.occurred_at > now() - interval '90 days';--> statement-breakpoint
ALTER TABLE "point_entries" ENABLE TRIGGER USER;
