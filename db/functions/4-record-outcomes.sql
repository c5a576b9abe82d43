-- Records what became of deliveries that were being sent. `status`: SENT (a vendor took it), ERROR (none did)
-- or PROCESSING (nobody knows). Reports that came before are attached. Returns the status of each.
CREATE OR REPLACE FUNCTION record_outcomes(batch jsonb)
RETURNS TABLE (delivery_id uuid, status text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz := clock_timestamp();
  changes status_change[];
BEGIN
  -- What was not sent neither cools down nor counts, and its recipient is free again. (A slot whose delivery is
  -- no longer PROCESSING is free by itself.)
  IF batch @? '$[*] ? (@.status != "SENT")' THEN
    PERFORM pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT recipient_lock(d.merchant_id, d.recipient_hash) AS key
      FROM jsonb_to_recordset(batch) AS r (delivery_id uuid, status text) JOIN deliveries d ON d.id = r.delivery_id
      WHERE r.status <> 'SENT' ORDER BY 1 OFFSET 0
    ) keys;
    UPDATE otp_slots s SET in_flight_until = NULL, in_flight_id = NULL, next_send_at = NULL, sends = s.sends - 1
    FROM jsonb_to_recordset(batch) AS r (delivery_id uuid, status text) JOIN deliveries d ON d.id = r.delivery_id
    WHERE r.status <> 'SENT' AND s.merchant_id = d.merchant_id AND s.purpose = d.purpose
      AND s.recipient_hash = d.recipient_hash AND s.in_flight_id = r.delivery_id;
    UPDATE rate_windows w SET sent_at = array_remove(w.sent_at, d.created_at)
    FROM jsonb_to_recordset(batch) AS r (delivery_id uuid, status text) JOIN deliveries d ON d.id = r.delivery_id
    WHERE r.status = 'ERROR' AND w.merchant_id = d.merchant_id AND w.scope = 'recipient' AND w.key = d.recipient_hash;
  END IF;
  -- Makes this and a report about the same message wait for each other, so none is missed.
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT hashtextextended(r.credential_id::text || r.vendor_message_id, 1) AS key
    FROM jsonb_to_recordset(batch) AS r (credential_id uuid, vendor_message_id text)
    WHERE r.vendor_message_id IS NOT NULL ORDER BY 1 OFFSET 0
  ) keys;
  WITH input AS (
    SELECT * FROM jsonb_to_recordset(batch) AS r (delivery_id uuid, status text,
      product_id text, credential_id uuid, vendor_message_id text, caller_prefix text, reason text)
  ), early AS (
    DELETE FROM orphan_reports o USING input i
    WHERE o.credential_id = i.credential_id AND o.vendor_message_id = i.vendor_message_id
    RETURNING i.delivery_id, i.product_id, o.status, o.sip_code, o.detail, o.raw, o.received_at
  ), events AS (
    INSERT INTO delivery_events (delivery_id, kind, product_id, outcome, detail, data, created_at)
    SELECT delivery_id, 'report', product_id, status, detail, raw, received_at FROM early
  ), best AS (
    SELECT DISTINCT ON (delivery_id) delivery_id, status, sip_code, detail FROM early
    ORDER BY delivery_id, status_rank(status) DESC
  )
  SELECT array_agg((i.delivery_id, merge_status(i.status, coalesce(b.status, i.status)),
    i.credential_id, i.vendor_message_id, i.caller_prefix, b.sip_code,
    coalesce(b.detail, i.reason))::status_change)
  INTO changes FROM input i LEFT JOIN best b ON b.delivery_id = i.delivery_id;

  INSERT INTO delivery_events (delivery_id, kind, product_id, outcome, detail, created_at)
  SELECT r.delivery_id, 'attempt', a.product_id, a.outcome, a.detail, a.at
  FROM jsonb_to_recordset(batch) AS r (delivery_id uuid, attempts jsonb),
    jsonb_to_recordset(r.attempts) AS a (product_id text, outcome text, detail text, at timestamptz);

  -- A call's code is known only now.
  IF batch @? '$[*].code_hash' THEN
    UPDATE otps o SET code_hash = r.code_hash, code_key_id = r.code_key_id
    FROM jsonb_to_recordset(batch) AS r (otp_id uuid, code_hash bytea, code_key_id text)
    WHERE r.code_hash IS NOT NULL AND o.id = r.otp_id;
  END IF;
  RETURN QUERY SELECT a.delivery_id, a.status FROM apply_statuses(changes) a;
END $$;
