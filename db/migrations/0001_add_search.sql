CREATE TABLE "search_documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"board_id" bigint,
	"thread_id" bigint,
	"author_id" bigint,
	"product_id" bigint,
	"stars" smallint,
	"solved" boolean,
	"accepted" boolean NOT NULL,
	"votes" integer NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"proof" text,
	"tags" text[] NOT NULL,
	"version" text NOT NULL,
	"terms" integer[] NOT NULL,
	"title_line" text NOT NULL,
	"body_line" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "search_documents_subject" UNIQUE("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "search_pending" (
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"revision" bigserial NOT NULL,
	"refusal" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_pending_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "search_rebuilds" (
	"engine" text PRIMARY KEY NOT NULL,
	"index_name" text NOT NULL,
	"active_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"stem" text collate "C" NOT NULL,
	"documents" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_terms_stem_unique" UNIQUE("stem")
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"term_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_words" ADD CONSTRAINT "search_words_term_id_search_terms_id_fk" FOREIGN KEY ("term_id") REFERENCES "public"."search_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_documents_terms" ON "search_documents" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_documents_newest" ON "search_documents" USING btree ("occurred_at","id");--> statement-breakpoint
CREATE INDEX "search_documents_author" ON "search_documents" USING btree ("author_id","occurred_at");--> statement-breakpoint
CREATE INDEX "search_documents_product" ON "search_documents" USING btree ("product_id","occurred_at");--> statement-breakpoint
CREATE INDEX "search_documents_tags" ON "search_documents" USING gin ("tags") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "search_pending_order" ON "search_pending" USING btree ("revision");--> statement-breakpoint
CREATE INDEX "search_words_term" ON "search_words" USING btree ("term_id");--> statement-breakpoint
CREATE INDEX "search_words_similar" ON "search_words" USING btree (left(word, 1),length(word),"word","term_id");