CREATE TABLE "statistics_progress" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"counted_until" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	CONSTRAINT "statistics_progress_one_row" CHECK ("statistics_progress"."only")
);
--> statement-breakpoint
INSERT INTO "statistics_progress" DEFAULT VALUES;
--> statement-breakpoint
ALTER TABLE "delivery_hours" DROP COLUMN "deliver_buckets";--> statement-breakpoint
ALTER TABLE "delivery_hours" DROP COLUMN "verify_buckets";--> statement-breakpoint
ALTER TABLE "delivery_hours" ADD COLUMN "deliver_latencies" numeric NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_hours" ADD COLUMN "verify_latencies" numeric NOT NULL;
