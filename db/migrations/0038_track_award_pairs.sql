CREATE TABLE "award_pairs" (
	"receiver_id" bigint NOT NULL,
	"giver_id" bigint NOT NULL,
	"rule" text NOT NULL,
	"month" date NOT NULL,
	"awards" integer NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "award_pairs_receiver_id_giver_id_rule_month_pk" PRIMARY KEY("receiver_id","giver_id","rule","month")
);
--> statement-breakpoint
ALTER TABLE "award_pairs" ADD CONSTRAINT "award_pairs_receiver_id_members_id_fk" FOREIGN KEY ("receiver_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_pairs" ADD CONSTRAINT "award_pairs_giver_id_members_id_fk" FOREIGN KEY ("giver_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_pairs_giver" ON "award_pairs" USING btree ("giver_id","month");--> statement-breakpoint
CREATE INDEX "award_pairs_changed" ON "award_pairs" USING btree ("changed_at");--> statement-breakpoint
INSERT INTO "award_pairs" ("receiver_id", "giver_id", "rule", "month", "awards")
SELECT "member_id", "giver_id", "rule", date_trunc('month', "occurred_at" AT TIME ZONE 'UTC')::date, sum(CASE WHEN "state" = 'reversal' THEN -1 ELSE 1 END)
FROM "point_entries" WHERE "giver_id" IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(CASE WHEN "state" = 'reversal' THEN -1 ELSE 1 END) <> 0;
