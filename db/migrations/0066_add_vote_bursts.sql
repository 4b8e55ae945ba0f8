CREATE TABLE "vote_bursts" (
	"pattern_id" bigint PRIMARY KEY NOT NULL,
	"voter_id" bigint NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"votes" integer NOT NULL,
	"usual" integer NOT NULL,
	"compared" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "vote_bursts_in_order" CHECK ("vote_bursts"."from_at" <= "vote_bursts"."until_at")
);
--> statement-breakpoint
ALTER TABLE "vote_bursts" ADD CONSTRAINT "vote_bursts_pattern_id_award_patterns_id_fk" FOREIGN KEY ("pattern_id") REFERENCES "public"."award_patterns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_bursts" ADD CONSTRAINT "vote_bursts_voter_id_members_id_fk" FOREIGN KEY ("voter_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vote_bursts_voter" ON "vote_bursts" USING btree ("voter_id","until_at");