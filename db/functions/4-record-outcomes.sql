-- Records what became of deliveries that were being sent: `outcomes` with status SENT (a vendor took it), ERROR
-- (none did) or PROCESSING (nobody knows) and the call to a vendor that decided, `attempts` the other calls, `unsent`
-- the outcomes that are not SENT, `learned` codes that only a call told. Reports that came before are attached.
-- Returns the status of each delivery that is not SENT, and of each that a report had come for.
CREATE OR REPLACE FUNCTION record_outcomes(batch jsonb)
RETURNS TABLE (delivery_id uuid, status text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  changes status_change[];
BEGIN
  -- What was not sent neither cools down nor counts, and its recipient is free again. (A code whose delivery is
  -- no longer open is free by itself.)
  IF jsonb_array_length(batch -> 'unsent') > 0 THEN
    PERFORM pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT recipient_lock(d.merchant_id, d.recipient_hash) AS key
      FROM jsonb_to_recordset(batch -> 'unsent') AS r (delivery_id uuid)
      -- OFFSET 0 keeps each look-up one by one, by its whole key, whatever the planner knows of the table.
      CROSS JOIN LATERAL (SELECT * FROM deliveries WHERE id = r.delivery_id OFFSET 0) d
      ORDER BY 1 OFFSET 0
    ) keys;
    UPDATE otps o SET in_flight_until = NULL, in_flight_id = NULL, next_send_at = NULL, sends = o.sends - 1
    FROM jsonb_to_recordset(batch -> 'unsent') AS r (delivery_id uuid)
    CROSS JOIN LATERAL (SELECT * FROM deliveries WHERE id = r.delivery_id OFFSET 0) d
    WHERE o.merchant_id = d.merchant_id AND o.purpose = d.purpose AND o.recipient_hash = d.recipient_hash
      AND o.in_flight_id = r.delivery_id;
    UPDATE otps o SET sent_at = array_remove(o.sent_at, d.created_at)
    FROM jsonb_to_recordset(batch -> 'unsent') AS r (delivery_id uuid, status text)
    CROSS JOIN LATERAL (SELECT * FROM deliveries WHERE id = r.delivery_id OFFSET 0) d
    WHERE r.status = 'ERROR' AND o.merchant_id = d.merchant_id AND o.recipient_hash = d.recipient_hash
      AND o.purpose = d.purpose;
  END IF;
  -- A call's code is known only now.
  IF jsonb_array_length(batch -> 'learned') > 0 THEN
    WITH learned AS (
      UPDATE otps o SET code_hash = r.code_hash, code_key_id = r.code_key_id
      FROM jsonb_to_recordset(batch -> 'learned') AS r (delivery_id uuid, otp_id uuid, code_hash bytea,
        code_key_id text, told_sealed text)
      CROSS JOIN LATERAL (SELECT * FROM deliveries WHERE id = r.delivery_id OFFSET 0) d
      WHERE o.merchant_id = d.merchant_id AND o.purpose = d.purpose AND o.recipient_hash = d.recipient_hash
        AND o.id = r.otp_id
      RETURNING r.delivery_id, r.told_sealed, o.expires_at
    )
    INSERT INTO callback_codes (delivery_id, sealed, erase_at)
    SELECT delivery_id, told_sealed, expires_at FROM learned WHERE told_sealed IS NOT NULL
    ON CONFLICT DO NOTHING;
  END IF;
  -- Makes this and a report about the same message wait for each other, so none is missed.
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT message_lock(r.credential_id, r.vendor_message_id) AS key
    FROM jsonb_to_recordset(batch -> 'outcomes') AS r (credential_id uuid, vendor_message_id text)
    WHERE r.vendor_message_id IS NOT NULL ORDER BY 1 OFFSET 0
  ) keys;
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(batch -> 'outcomes') AS r (delivery_id uuid, status text, product_id text,
      credential_id uuid, vendor_message_id text, caller_prefix text, reason text, outcome text, at timestamptz)
  ), events AS (
    INSERT INTO delivery_events (delivery_id, kind, product_id, outcome, vendor_message_id, detail, created_at)
    SELECT delivery_id, 'attempt', product_id, outcome, vendor_message_id, reason, at FROM input WHERE at IS NOT NULL
    UNION ALL
    SELECT delivery_id, 'attempt', product_id, outcome, NULL, reason, at
    FROM jsonb_to_recordset(batch -> 'attempts') AS a (delivery_id uuid, product_id text, outcome text,
      reason text, at timestamptz)
  )
  SELECT array_agg((delivery_id, status, credential_id, vendor_message_id, caller_prefix, NULL,
    reason)::status_change ORDER BY delivery_id) INTO changes FROM input;
  RETURN QUERY SELECT a.delivery_id, a.status FROM apply_statuses(changes) a WHERE a.status <> 'SENT';

  IF EXISTS (SELECT FROM orphan_reports) THEN
    WITH early AS (
      DELETE FROM orphan_reports o
      USING jsonb_to_recordset(batch -> 'outcomes') AS r (delivery_id uuid, product_id text, credential_id uuid,
        vendor_message_id text)
      WHERE o.credential_id = r.credential_id AND o.vendor_message_id = r.vendor_message_id
      RETURNING r.delivery_id, r.product_id, o.credential_id, o.status, o.sip_code, o.detail, o.raw, o.received_at
    ), events AS (
      INSERT INTO delivery_events (delivery_id, kind, product_id, outcome, detail, data, created_at)
      SELECT delivery_id, 'report', product_id, status, detail, raw, received_at FROM early
    )
    SELECT array_agg((delivery_id, status, credential_id, NULL, NULL, sip_code, detail)::status_change
      ORDER BY delivery_id)
    INTO changes FROM (SELECT DISTINCT ON (delivery_id) * FROM early ORDER BY delivery_id, status_rank(status) DESC) e;
    RETURN QUERY SELECT a.delivery_id, a.status FROM apply_statuses(changes) a;
  END IF;
END $$;
