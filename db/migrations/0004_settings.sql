CREATE TABLE "recipient_erasures" (
	"merchant_id" uuid PRIMARY KEY NOT NULL,
	"erased_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recipient_erasures" ADD CONSTRAINT "recipient_erasures_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- A key that is replaced is announced like one that is revoked.
DROP TRIGGER "merchant_keys_announce" ON "merchant_keys";
--> statement-breakpoint
CREATE TRIGGER "merchant_keys_announce" AFTER INSERT OR UPDATE OF "revoked_at", "expires_at" ON "merchant_keys"
	FOR EACH STATEMENT EXECUTE FUNCTION "announce_configuration"();
