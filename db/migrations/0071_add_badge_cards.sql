CREATE TABLE "badge_cards" (
	"grant_id" bigint PRIMARY KEY NOT NULL,
	"made_of" text NOT NULL,
	"picture" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "badge_grants" ADD COLUMN "shared_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "badge_cards" ADD CONSTRAINT "badge_cards_grant_id_badge_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."badge_grants"("id") ON DELETE cascade ON UPDATE no action;