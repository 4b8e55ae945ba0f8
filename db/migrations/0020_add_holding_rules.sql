CREATE TABLE "holding_rule_versions" (
	"rule_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"changed_by" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holding_rule_versions_rule_id_version_pk" PRIMARY KEY("rule_id","version")
);
--> statement-breakpoint
CREATE TABLE "holding_rules" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "holding_rules_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"test" jsonb NOT NULL,
	"effect" text NOT NULL,
	"reason" text NOT NULL,
	"concerns" text[] DEFAULT '{"thread","reply","review"}' NOT NULL,
	"board_ids" bigint[] DEFAULT '{}' NOT NULL,
	"exempt_from" smallint,
	"enabled" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"changed_by" bigint,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holding_rules_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "holding_rules_kind" CHECK ("holding_rules"."kind" in ('words', 'pattern', 'links', 'hosts', 'rate', 'repeats', 'newcomer')),
	CONSTRAINT "holding_rules_effect" CHECK ("holding_rules"."effect" in ('hold', 'refuse', 'flag'))
);
--> statement-breakpoint
CREATE TABLE "rule_hits" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rule_hits_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"rule_id" bigint NOT NULL,
	"version" integer NOT NULL,
	"effect" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" bigint,
	"matched" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_hits_subject_kind" CHECK ("rule_hits"."subject_kind" in ('thread', 'reply', 'review')),
	CONSTRAINT "rule_hits_effect" CHECK ("rule_hits"."effect" in ('hold', 'refuse', 'flag'))
);
--> statement-breakpoint
CREATE TABLE "rule_trials" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "rule_trials_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"asked_by" bigint NOT NULL,
	"rule_id" bigint,
	"content" jsonb NOT NULL,
	"total" integer NOT NULL,
	"read" integer DEFAULT 0 NOT NULL,
	"met" integer DEFAULT 0 NOT NULL,
	"still_public" integer DEFAULT 0 NOT NULL,
	"removed" integer DEFAULT 0 NOT NULL,
	"sample" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_trials_publicId_unique" UNIQUE("public_id")
);
--> statement-breakpoint
CREATE TABLE "text_prints" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "text_prints_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"exact" text NOT NULL,
	"bands" text[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "holding_rule_versions" ADD CONSTRAINT "holding_rule_versions_rule_id_holding_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."holding_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_rule_versions" ADD CONSTRAINT "holding_rule_versions_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holding_rules" ADD CONSTRAINT "holding_rules_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_hits" ADD CONSTRAINT "rule_hits_rule_id_holding_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."holding_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_trials" ADD CONSTRAINT "rule_trials_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_trials" ADD CONSTRAINT "rule_trials_rule_id_holding_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."holding_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_prints" ADD CONSTRAINT "text_prints_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "holding_rule_versions_changed_by" ON "holding_rule_versions" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "holding_rules_changed_by" ON "holding_rules" USING btree ("changed_by");--> statement-breakpoint
CREATE INDEX "rule_hits_subject" ON "rule_hits" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "rule_hits_rule" ON "rule_hits" USING btree ("rule_id","created_at");--> statement-breakpoint
CREATE INDEX "rule_trials_asked_by" ON "rule_trials" USING btree ("asked_by","id");--> statement-breakpoint
CREATE INDEX "rule_trials_rule" ON "rule_trials" USING btree ("rule_id","asked_by","id");--> statement-breakpoint
CREATE INDEX "rule_trials_age" ON "rule_trials" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "text_prints_exact" ON "text_prints" USING btree ("exact","created_at");--> statement-breakpoint
CREATE INDEX "text_prints_bands" ON "text_prints" USING gin ("bands");--> statement-breakpoint
CREATE INDEX "text_prints_author" ON "text_prints" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "text_prints_age" ON "text_prints" USING btree ("created_at");--> statement-breakpoint
-- What the house did by itself until now becomes the first two rules that the team can change.
WITH first_rules AS (
	INSERT INTO "holding_rules" ("public_id", "name", "kind", "test", "effect", "reason", "concerns")
	VALUES
		('linksnewbies', 'Links by new members', 'newcomer',
		 '{"carries": ["links"], "firstPosts": 1, "hours": 24, "postsInHours": 3}', 'hold',
		 'Links by people who are new here wait for a moderator: almost all spam comes with one.', '{thread,reply}'),
		('linksreviews', 'Links in a first review', 'newcomer',
		 '{"carries": ["links"], "firstPosts": 1, "hours": 24, "postsInHours": null}', 'hold',
		 'Links in the reviews of people who are new here wait for a person: almost no honest first review needs one.', '{review}')
	RETURNING *
)
INSERT INTO "holding_rule_versions" ("rule_id", "version", "content")
SELECT "id", "version", jsonb_build_object('name', "name", 'test', "test" || jsonb_build_object('kind', "kind"), 'effect', "effect",
	'reason', "reason", 'concerns', to_jsonb("concerns"), 'boardIds', to_jsonb("board_ids"), 'exemptFrom', "exempt_from", 'enabled', "enabled")
FROM first_rules;
