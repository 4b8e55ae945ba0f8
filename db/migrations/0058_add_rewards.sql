CREATE TABLE "redemptions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "redemptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"reward_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"title" text NOT NULL,
	"cost" integer NOT NULL,
	"state" text NOT NULL,
	"mail_lent_at" timestamp with time zone,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"code" text,
	"sent_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redemptions_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "redemptions_cost" CHECK ("redemptions"."cost" > 0),
	CONSTRAINT "redemptions_state" CHECK ("redemptions"."state" in ('asked', 'approved', 'sent', 'failed', 'declined', 'cancelled')),
	CONSTRAINT "redemptions_sent" CHECK (("redemptions"."state" = 'sent') = ("redemptions"."sent_at" is not null)),
	CONSTRAINT "redemptions_declined" CHECK ("redemptions"."state" <> 'declined' or "redemptions"."note" <> '')
);
--> statement-breakpoint
CREATE TABLE "reward_codes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reward_codes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reward_id" bigint NOT NULL,
	"code" text NOT NULL,
	"redemption_id" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reward_codes_once" UNIQUE("reward_id","code")
);
--> statement-breakpoint
CREATE TABLE "rewards" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rewards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"title" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"cost" integer NOT NULL,
	"stock" integer,
	"taken" integer DEFAULT 0 NOT NULL,
	"per_member" smallint,
	"offered_to" text DEFAULT 'members' NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"delivery" text NOT NULL,
	"needs_approval" boolean DEFAULT false NOT NULL,
	"good_days" smallint,
	"picture_id" bigint,
	"picture_words" text DEFAULT '' NOT NULL,
	"hook_url" text,
	"hook_secret" text,
	"gift" text,
	"worth" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"made_by" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rewards_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "rewards_cost" CHECK ("rewards"."cost" > 0),
	CONSTRAINT "rewards_taken" CHECK ("rewards"."taken" >= 0 and ("rewards"."stock" is null or "rewards"."taken" <= "rewards"."stock")),
	CONSTRAINT "rewards_per_member" CHECK ("rewards"."per_member" is null or "rewards"."per_member" > 0),
	CONSTRAINT "rewards_good_days" CHECK ("rewards"."good_days" is null or "rewards"."good_days" > 0),
	CONSTRAINT "rewards_state" CHECK ("rewards"."state" in ('draft', 'open', 'closed')),
	CONSTRAINT "rewards_delivery" CHECK ("rewards"."delivery" in ('hand', 'codes', 'hook')),
	CONSTRAINT "rewards_hook" CHECK (("rewards"."delivery" = 'hook') = ("rewards"."hook_url" is not null and "rewards"."hook_secret" is not null and "rewards"."gift" is not null)),
	CONSTRAINT "rewards_codes" CHECK ("rewards"."delivery" <> 'codes' or "rewards"."stock" is not null)
);
--> statement-breakpoint
ALTER TABLE "point_entries" DROP CONSTRAINT "point_entries_state";--> statement-breakpoint
ALTER TABLE "uploads" DROP CONSTRAINT "uploads_purpose";--> statement-breakpoint
ALTER TABLE "mail_preferences" ADD COLUMN "rewards" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "balances" ADD COLUMN "spent" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_reward_id_rewards_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."rewards"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redemptions" ADD CONSTRAINT "redemptions_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reward_codes" ADD CONSTRAINT "reward_codes_reward_id_rewards_id_fk" FOREIGN KEY ("reward_id") REFERENCES "public"."rewards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reward_codes" ADD CONSTRAINT "reward_codes_redemption_id_redemptions_id_fk" FOREIGN KEY ("redemption_id") REFERENCES "public"."redemptions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_picture_id_uploads_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "redemptions_member" ON "redemptions" USING btree ("member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "redemptions_of_member" ON "redemptions" USING btree ("reward_id","member_id");--> statement-breakpoint
CREATE INDEX "redemptions_queue" ON "redemptions" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "redemptions_recent" ON "redemptions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "redemptions_decided_by" ON "redemptions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "redemptions_ending" ON "redemptions" USING btree ("ends_at") WHERE state = 'sent' and reminded_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reward_codes_redemption" ON "reward_codes" USING btree ("redemption_id");--> statement-breakpoint
CREATE INDEX "reward_codes_free" ON "reward_codes" USING btree ("reward_id","id") WHERE redemption_id is null;--> statement-breakpoint
CREATE INDEX "rewards_catalogue" ON "rewards" USING btree ("state","cost","id");--> statement-breakpoint
CREATE INDEX "rewards_picture" ON "rewards" USING btree ("picture_id");--> statement-breakpoint
CREATE INDEX "rewards_made_by" ON "rewards" USING btree ("made_by");--> statement-breakpoint
ALTER TABLE "balances" ADD CONSTRAINT "balances_spent" CHECK ("balances"."spent" >= 0);--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_spent" CHECK ("point_entries"."state" <> 'spent' or "point_entries"."points" < 0);--> statement-breakpoint
ALTER TABLE "point_entries" ADD CONSTRAINT "point_entries_state" CHECK ("point_entries"."state" in ('awarded', 'capped', 'held', 'spent', 'reversal'));--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_purpose" CHECK ("uploads"."purpose" in ('review', 'product', 'post', 'board', 'testimonial', 'reward'));