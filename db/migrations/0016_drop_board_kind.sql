ALTER TABLE "boards" DROP CONSTRAINT "boards_kind";--> statement-breakpoint
ALTER TABLE "boards" DROP COLUMN "kind";