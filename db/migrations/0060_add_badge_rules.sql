CREATE TABLE "badge_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "badge_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"badge" text NOT NULL,
	"base_version" smallint NOT NULL,
	"version" smallint,
	"content" jsonb NOT NULL,
	"counts_past" boolean NOT NULL,
	"since" timestamp with time zone,
	"why" text NOT NULL,
	"changed_by" bigint,
	"saved_at" timestamp with time zone,
	"dropped_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "badge_rules_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "badge_rules_version" UNIQUE("badge","version")
);
--> statement-breakpoint
ALTER TABLE "badge_grants" DROP CONSTRAINT "badge_grants_once";--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "public_id" text DEFAULT substr(md5(random()::text || clock_timestamp()::text), 1, 12) NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "rule_version" smallint DEFAULT 1;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "evidence" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "given_by" bigint;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "given_for" text;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "revoked_by" bigint;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "revoke_reason" text;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "contest_words" text;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "contested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "answered_by" bigint;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "answered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "badge_rules" ADD CONSTRAINT "badge_rules_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "badge_rules_changed_by" ON "badge_rules" USING btree ("changed_by");--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_revoked_by_members_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_answered_by_members_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_held" ON "badge_grants" USING btree ("badge","member_id") WHERE revoked_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "badge_grants_act" ON "badge_grants" USING btree ("member_id","badge","cause_kind","cause_id");--> statement-breakpoint
CREATE INDEX "badge_grants_given_by" ON "badge_grants" USING btree ("given_by");--> statement-breakpoint
CREATE INDEX "badge_grants_revoked_by" ON "badge_grants" USING btree ("revoked_by");--> statement-breakpoint
CREATE INDEX "badge_grants_answered_by" ON "badge_grants" USING btree ("answered_by");--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_publicId_unique" UNIQUE("public_id");--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_by_hand" CHECK (("badge_grants"."given_by" is null) = ("badge_grants"."given_for" is null));--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_contested" CHECK (("badge_grants"."contested_at" is null) = ("badge_grants"."contest_words" is null));--> statement-breakpoint
ALTER TABLE "badge_grants" ADD CONSTRAINT "badge_grants_answered" CHECK (("badge_grants"."answered_at" is null) = ("badge_grants"."answer" is null));--> statement-breakpoint
UPDATE "badge_grants" SET "evidence" = jsonb_build_array(jsonb_build_object('kind', "cause_kind", 'id', "cause_id"::bigint, 'at', "occurred_at"));
