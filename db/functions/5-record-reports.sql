-- Records vendors' reports, found by the vendor's message id or by our delivery id, for the credential they
-- came in on. One that fits no delivery waits in orphan_reports. One that says `suppress` of an e-mail puts its
-- recipient on the merchant's suppression list. Verdicts: applied | waiting | foreign.
CREATE OR REPLACE FUNCTION record_reports(batch jsonb)
RETURNS TABLE (turn integer, verdict text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz := clock_timestamp();
  -- What is older is not looked for: the planner opens only the months since.
  oldest_id uuid := uuid_floor(clock_timestamp() - interval '31 days');
  matches report_match[];
  changes status_change[];
BEGIN
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT message_lock(r.credential_id, r.vendor_message_id) AS key
    FROM jsonb_to_recordset(batch) AS r (credential_id uuid, vendor_message_id text)
    WHERE r.vendor_message_id IS NOT NULL ORDER BY 1 OFFSET 0
  ) keys;
  -- A delivery still being sent has no credential yet: it believes the platform's and its merchant's accounts.
  SELECT array_agg((r.turn, d.id, coalesce(d.routes -> r.credential_id::text ->> 'product', d.product_id),
    r.credential_id,
    CASE WHEN d.credential_id IS NOT NULL THEN d.credential_id = r.credential_id ELSE EXISTS (
      SELECT FROM vendor_credentials c WHERE c.id = r.credential_id
        AND (c.merchant_id IS NULL OR c.merchant_id = d.merchant_id)) END,
    d.vendor_message_id IS NULL, r.vendor_message_id, r.status, r.sip_code, r.detail, r.raw)::report_match)
  INTO matches
  FROM jsonb_to_recordset(batch) AS r (turn integer, credential_id uuid, vendor_message_id text, reference uuid,
    status text, sip_code integer, detail text, raw jsonb)
  LEFT JOIN LATERAL (
    SELECT d.id, d.merchant_id, d.product_id, d.routes, d.credential_id, d.vendor_message_id
    FROM delivery_events e JOIN deliveries d ON d.id = e.delivery_id AND d.credential_id = r.credential_id
    WHERE e.vendor_message_id = r.vendor_message_id AND e.delivery_id >= oldest_id AND d.id >= oldest_id
    UNION ALL
    SELECT d.id, d.merchant_id, d.product_id, d.routes, d.credential_id, d.vendor_message_id
    FROM deliveries d WHERE d.id = r.reference AND d.id >= oldest_id
    LIMIT 1
  ) d ON true;

  INSERT INTO orphan_reports (credential_id, vendor_message_id, status, sip_code, detail, raw, received_at)
  SELECT m.credential_id, m.vendor_message_id, m.status, m.sip_code, m.detail, m.raw, moment
  FROM unnest(matches) m
  WHERE m.delivery_id IS NULL AND m.vendor_message_id IS NOT NULL;

  INSERT INTO delivery_events (delivery_id, kind, product_id, outcome, vendor_message_id, detail, data, created_at)
  SELECT m.delivery_id, 'report', m.product_id, m.status, CASE WHEN m.early THEN m.vendor_message_id END,
    m.detail, m.raw, moment
  FROM unnest(matches) m WHERE m.mine;

  SELECT array_agg((m.delivery_id, m.status, m.credential_id, m.vendor_message_id, NULL, m.sip_code,
    m.detail)::status_change ORDER BY m.delivery_id)
  INTO changes
  FROM (
    SELECT DISTINCT ON (delivery_id) * FROM unnest(matches) WHERE mine
    ORDER BY delivery_id, status_rank(status) DESC
  ) m;
  PERFORM FROM apply_statuses(changes);

  -- The first reason stays. In order, so that two batches never wait for each other.
  IF jsonb_path_exists(batch, '$[*].suppress') THEN
    INSERT INTO suppressions (merchant_id, recipient_hash, address, reason, delivery_id, created_at)
    SELECT DISTINCT ON (d.merchant_id, d.recipient_hash) d.merchant_id, d.recipient_hash, d.recipient, r.suppress,
      d.id, moment
    FROM jsonb_to_recordset(batch) AS r (turn integer, suppress text)
    JOIN unnest(matches) m ON m.turn = r.turn AND m.mine
    JOIN deliveries d ON d.id = m.delivery_id AND d.id >= oldest_id
    WHERE r.suppress IS NOT NULL AND d.channel = 'EMAIL' AND d.recipient NOT LIKE '%•••%'
    ORDER BY d.merchant_id, d.recipient_hash, r.turn
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN QUERY SELECT m.turn,
    CASE WHEN m.delivery_id IS NULL THEN 'waiting' WHEN m.mine THEN 'applied' ELSE 'foreign' END
  FROM unnest(matches) m;
END $$;
