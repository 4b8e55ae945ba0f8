CREATE TABLE "level_rights" (
	"name" text NOT NULL,
	"rank" smallint NOT NULL,
	"value" integer NOT NULL,
	"changed_by" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "level_rights_name_rank_pk" PRIMARY KEY("name","rank"),
	CONSTRAINT "level_rights_rank" CHECK ("level_rights"."rank" between 1 and 5),
	CONSTRAINT "level_rights_name" CHECK ("level_rights"."name" in ('links', 'pictures', 'vote', 'tags', 'pastNewcomer', 'mentions', 'editHours')),
	CONSTRAINT "level_rights_value" CHECK ("level_rights"."value" between 0 and 100000)
);
--> statement-breakpoint
ALTER TABLE "level_rights" ADD CONSTRAINT "level_rights_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "level_rights_changed_by" ON "level_rights" USING btree ("changed_by");