CREATE TABLE "review_attributes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "review_attributes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"public_id" text NOT NULL,
	"category" text NOT NULL,
	"name" text NOT NULL,
	"low" text NOT NULL,
	"high" text NOT NULL,
	"position" smallint NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_attributes_publicId_unique" UNIQUE("public_id"),
	CONSTRAINT "review_attributes_question" UNIQUE("category","name","low","high"),
	CONSTRAINT "review_attributes_name" CHECK (length("review_attributes"."name") between 2 and 40),
	CONSTRAINT "review_attributes_ends" CHECK (length("review_attributes"."low") <= 30 and length("review_attributes"."high") <= 30)
);
--> statement-breakpoint
CREATE TABLE "review_rating_counts" (
	"product_id" bigint NOT NULL,
	"attribute_id" bigint NOT NULL,
	"value" smallint NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_rating_counts_product_id_attribute_id_value_pk" PRIMARY KEY("product_id","attribute_id","value")
);
--> statement-breakpoint
CREATE TABLE "review_ratings" (
	"review_id" bigint NOT NULL,
	"attribute_id" bigint NOT NULL,
	"value" smallint NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_ratings_review_id_attribute_id_pk" PRIMARY KEY("review_id","attribute_id"),
	CONSTRAINT "review_ratings_value" CHECK ("review_ratings"."value" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "review_history" ADD COLUMN "ratings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "review_rating_counts" ADD CONSTRAINT "review_rating_counts_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rating_counts" ADD CONSTRAINT "review_rating_counts_attribute_id_review_attributes_id_fk" FOREIGN KEY ("attribute_id") REFERENCES "public"."review_attributes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ratings" ADD CONSTRAINT "review_ratings_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ratings" ADD CONSTRAINT "review_ratings_attribute_id_review_attributes_id_fk" FOREIGN KEY ("attribute_id") REFERENCES "public"."review_attributes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_rating_counts_attribute" ON "review_rating_counts" USING btree ("attribute_id");--> statement-breakpoint
CREATE INDEX "review_ratings_attribute" ON "review_ratings" USING btree ("attribute_id","value","review_id");