CREATE TABLE "member_browsers" (
	"member_id" bigint NOT NULL,
	"device" text NOT NULL,
	"until_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "member_browsers_member_id_device_pk" PRIMARY KEY("member_id","device")
);
--> statement-breakpoint
ALTER TABLE "award_patterns" ADD COLUMN "alike" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_bursts" ADD COLUMN "shares_browser" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "member_browsers" ADD CONSTRAINT "member_browsers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "member_browsers_device" ON "member_browsers" USING btree ("device");--> statement-breakpoint
CREATE INDEX "member_browsers_until" ON "member_browsers" USING btree ("until_at");