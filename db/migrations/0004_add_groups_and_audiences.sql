CREATE TABLE "group_members" (
	"group_id" bigint NOT NULL,
	"member_id" bigint NOT NULL,
	"state" text NOT NULL,
	"is_leader" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_members_group_id_member_id_pk" PRIMARY KEY("group_id","member_id"),
	CONSTRAINT "group_members_state" CHECK ("group_members"."state" in ('in', 'asked', 'invited')),
	CONSTRAINT "group_members_leader" CHECK (not "group_members"."is_leader" or "group_members"."state" = 'in')
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "groups_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_slug_unique" UNIQUE("slug"),
	CONSTRAINT "groups_kind" CHECK ("groups"."kind" in ('open', 'closed', 'invitation'))
);
--> statement-breakpoint
ALTER TABLE "boards" DROP CONSTRAINT "boards_visibility";--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "seen_by" text[] DEFAULT '{"public"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "posted_by" text[] DEFAULT '{"members"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "boards" ADD COLUMN "replied_by" text[] DEFAULT '{"members"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_members_member" ON "group_members" USING btree ("member_id","state");--> statement-breakpoint
CREATE INDEX "group_members_state" ON "group_members" USING btree ("group_id","state","member_id");--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_seen_by" CHECK (cardinality("boards"."seen_by") between 1 and 50);--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_posted_by" CHECK (cardinality("boards"."posted_by") between 1 and 50);--> statement-breakpoint
ALTER TABLE "boards" ADD CONSTRAINT "boards_replied_by" CHECK (cardinality("boards"."replied_by") between 1 and 50);--> statement-breakpoint
-- Whoever could read a board can read it still; the team is let in everywhere.
UPDATE "boards" SET "seen_by" = ARRAY["visibility"];
