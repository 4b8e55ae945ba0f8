CREATE TABLE "link_cards" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "link_cards_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"url" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"site" text DEFAULT '' NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"asked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "link_cards_url_unique" UNIQUE("url"),
	CONSTRAINT "link_cards_state" CHECK ("link_cards"."state" in ('waiting', 'ready', 'nothing')),
	CONSTRAINT "link_cards_url" CHECK (length("link_cards"."url") <= 1000),
	CONSTRAINT "link_cards_ready" CHECK ("link_cards"."state" <> 'ready' or "link_cards"."title" <> '')
);
--> statement-breakpoint
CREATE TABLE "post_cards" (
	"card_id" bigint NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "post_cards_subject_kind_subject_id_card_id_pk" PRIMARY KEY("subject_kind","subject_id","card_id"),
	CONSTRAINT "post_cards_subject_kind" CHECK ("post_cards"."subject_kind" in ('thread', 'reply'))
);
--> statement-breakpoint
ALTER TABLE "post_cards" ADD CONSTRAINT "post_cards_card_id_link_cards_id_fk" FOREIGN KEY ("card_id") REFERENCES "public"."link_cards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "post_cards_card" ON "post_cards" USING btree ("card_id");