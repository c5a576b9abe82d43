-- A code and its recipient's slot become one row; it is looked up by its recipient and dropped when untouched.
ALTER TABLE "otps" RENAME TO "otps_by_id";--> statement-breakpoint
DROP INDEX "otps_sealed";--> statement-breakpoint
CREATE TABLE "otps" (
	"merchant_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"recipient_hash" "bytea" NOT NULL,
	"id" uuid NOT NULL,
	"owner" text NOT NULL,
	"code_length" integer NOT NULL,
	"code_hash" "bytea",
	"code_key_id" text,
	"code_sealed" text,
	"attempts" integer NOT NULL,
	"attempts_max" integer NOT NULL,
	"failures_max" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"verified_at" timestamp with time zone,
	"sends" integer NOT NULL,
	"next_send_at" timestamp with time zone,
	"in_flight_until" timestamp with time zone,
	"in_flight_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "otps_merchant_id_purpose_recipient_hash_pk" PRIMARY KEY("merchant_id","purpose","recipient_hash")
);
--> statement-breakpoint
INSERT INTO "otps"
SELECT s.merchant_id, s.purpose, s.recipient_hash, o.id, o.owner, o.code_length, o.code_hash, o.code_key_id, o.code_sealed,
	o.attempts, o.attempts_max, o.failures_max, o.expires_at, o.verified_at, s.sends, s.next_send_at, s.in_flight_until,
	s.in_flight_id, o.created_at, s.updated_at
FROM "otp_slots" s JOIN "otps_by_id" o ON o.id = s.otp_id;
--> statement-breakpoint
DROP TABLE "otp_slots";--> statement-breakpoint
DROP TABLE "otps_by_id";--> statement-breakpoint
CREATE INDEX "otps_sealed" ON "otps" USING btree ("expires_at") WHERE code_sealed is not null;--> statement-breakpoint
-- What is open moves out of the indexes of deliveries, and a report finds its delivery through the event of its attempt.
CREATE TABLE "open_deliveries" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"merchant_id" uuid NOT NULL,
	"reserved_micros" bigint NOT NULL
);
--> statement-breakpoint
INSERT INTO "open_deliveries" SELECT id, merchant_id, reserved_micros FROM "deliveries" WHERE status = 'PROCESSING';--> statement-breakpoint
ALTER TABLE "delivery_events" ADD COLUMN "vendor_message_id" text;--> statement-breakpoint
UPDATE "delivery_events" e SET vendor_message_id = d.vendor_message_id FROM "deliveries" d
WHERE d.id = e.delivery_id AND d.vendor_message_id IS NOT NULL AND e.kind = 'attempt' AND e.outcome = 'accepted';
--> statement-breakpoint
CREATE INDEX "delivery_events_vendor_message" ON "delivery_events" USING btree ("vendor_message_id") WHERE vendor_message_id is not null;--> statement-breakpoint
DROP INDEX "deliveries_vendor_message";--> statement-breakpoint
DROP INDEX "deliveries_open";--> statement-breakpoint
-- One row moves an amount from one account to another, so a journal that does not balance cannot be written.
CREATE TABLE "ledger_transfers" (
	"journal_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"merchant_id" uuid NOT NULL,
	"amount_micros" bigint NOT NULL,
	"currency" text NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_transfers_journal_id_kind_pk" PRIMARY KEY("journal_id","kind"),
	CONSTRAINT "ledger_transfers_amount" CHECK ("ledger_transfers"."amount_micros" >= 0),
	CONSTRAINT "ledger_transfers_accounts" CHECK ("ledger_transfers"."debit" <> "ledger_transfers"."credit")
);
--> statement-breakpoint
INSERT INTO "ledger_transfers"
SELECT m.journal_id, m.kind, CASE WHEN m.amount_micros < 0 OR m.kind = 'charge' THEN 'merchant' ELSE other.account END,
	CASE WHEN m.amount_micros < 0 OR m.kind = 'charge' THEN other.account ELSE 'merchant' END,
	m.merchant_id, abs(m.amount_micros), m.currency, m.note, m.created_at
FROM "ledger_entries" m JOIN "ledger_entries" other ON other.journal_id = m.journal_id AND other.account <> 'merchant'
WHERE m.account = 'merchant';
--> statement-breakpoint
DROP TABLE "ledger_entries";--> statement-breakpoint
DROP FUNCTION "ledger_balanced"();--> statement-breakpoint
CREATE INDEX "ledger_transfers_merchant" ON "ledger_transfers" USING btree ("merchant_id","created_at");--> statement-breakpoint
CREATE TRIGGER "ledger_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_transfers"
	FOR EACH STATEMENT EXECUTE FUNCTION "append_only"();
--> statement-breakpoint
CREATE VIEW "ledger_entries" AS
	SELECT journal_id, kind, debit AS account, merchant_id, -amount_micros AS amount_micros, currency, note, created_at
	FROM "ledger_transfers"
	UNION ALL
	SELECT journal_id, kind, credit, merchant_id, amount_micros, currency, note, created_at FROM "ledger_transfers";
--> statement-breakpoint
-- Makes the monthly partitions from last month to three months ahead; run at every migration and daily. Pages of
-- deliveries keep room for their rows' later versions.
CREATE OR REPLACE FUNCTION "ensure_partitions"() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	month timestamptz;
	parent text;
BEGIN
	FOR step IN -1..3 LOOP
		month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => step)) AT TIME ZONE 'UTC';
		FOREACH parent IN ARRAY ARRAY['deliveries', 'delivery_events'] LOOP
			EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L) WITH (fillfactor = %s)',
				parent || '_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM'), parent, uuid_floor(month),
				uuid_floor((month AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'),
				CASE parent WHEN 'deliveries' THEN 60 ELSE 100 END);
		END LOOP;
	END LOOP;
END $$;
--> statement-breakpoint
DO $$
DECLARE
	partition regclass;
BEGIN
	FOR partition IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'deliveries'::regclass LOOP
		EXECUTE format('ALTER TABLE %s SET (fillfactor = 60)', partition);
	END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "open_deliveries" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);--> statement-breakpoint
DROP TYPE "report_match";--> statement-breakpoint
-- A vendor's report and the delivery it was found to be about; used inside record_reports(). `early`: the delivery
-- does not know yet what the vendor calls it.
CREATE TYPE "report_match" AS (
	turn integer, delivery_id uuid, product_id text, credential_id uuid, mine boolean, early boolean,
	vendor_message_id text, status text, sip_code integer, detail text, raw jsonb
);
