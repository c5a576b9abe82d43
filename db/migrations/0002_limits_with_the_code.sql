-- A recipient's sends, wrong codes and lock are kept with its codes; what is left is the end users' addresses.
CREATE TABLE "ip_windows" (
	"merchant_id" uuid NOT NULL,
	"ip_hash" "bytea" NOT NULL,
	"sent_at" timestamp with time zone[] NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ip_windows_merchant_id_ip_hash_pk" PRIMARY KEY("merchant_id","ip_hash")
);
--> statement-breakpoint
INSERT INTO "ip_windows" SELECT merchant_id, key, sent_at, updated_at FROM "rate_windows" WHERE scope = 'ip';--> statement-breakpoint
ALTER TABLE "otps" DROP CONSTRAINT "otps_merchant_id_purpose_recipient_hash_pk";--> statement-breakpoint
ALTER TABLE "otps" ADD CONSTRAINT "otps_merchant_id_recipient_hash_purpose_pk" PRIMARY KEY("merchant_id","recipient_hash","purpose");--> statement-breakpoint
ALTER TABLE "otps" ADD COLUMN "sent_at" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "otps" ALTER COLUMN "sent_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "otps" ADD COLUMN "failed_at" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "otps" ADD COLUMN "locked_until" timestamp with time zone;--> statement-breakpoint
UPDATE "otps" o SET sent_at = w.sent_at, failed_at = w.failed_at, locked_until = w.locked_until,
	updated_at = greatest(o.updated_at, w.updated_at)
FROM "rate_windows" w
WHERE w.scope = 'recipient' AND w.merchant_id = o.merchant_id AND w.key = o.recipient_hash
	-- Limits count all of a recipient's rows, so one of them takes it.
	AND o.purpose = (SELECT min(purpose) FROM "otps" WHERE merchant_id = w.merchant_id AND recipient_hash = w.key);
--> statement-breakpoint
DROP TABLE "rate_windows";--> statement-breakpoint
-- Pages of deliveries keep room for two versions of each row: the update that follows a send stays inside its page.
DO $$
DECLARE
	partition regclass;
BEGIN
	FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'deliveries'::regclass LOOP
		EXECUTE format('ALTER TABLE %s SET (fillfactor = 45)', partition);
	END LOOP;
END $$;
