-- The one place where a delivery's status and its charge change. Each delivery appears once in `changes`.
-- Lock order, here and in every caller: recipients (advisory), then deliveries by id, then wallets by merchant.
CREATE OR REPLACE FUNCTION apply_statuses(changes status_change[])
RETURNS TABLE (delivery_id uuid, previous text, status text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz;
  ids uuid[] := ARRAY(SELECT c.delivery_id FROM unnest(changes) c);
BEGIN
  PERFORM FROM deliveries d WHERE d.id = ANY (ids) ORDER BY d.id FOR UPDATE;
  -- A wallet is touched only when money returns: in the common case the price held is the price charged.
  PERFORM FROM wallets w WHERE w.merchant_id IN (
    SELECT d.merchant_id FROM unnest(changes) c JOIN deliveries d ON d.id = c.delivery_id
    WHERE d.charge = 'reserved' AND (c.status = 'ERROR' OR d.reserved_micros
      <> (d.routes -> coalesce(c.credential_id, d.credential_id)::text ->> 'micros')::bigint)
  ) ORDER BY w.merchant_id FOR UPDATE;
  moment := clock_timestamp();
  RETURN QUERY
  WITH change AS (
    SELECT c.*, d.merchant_id, d.status AS present, d.charge, d.reserved_micros, d.currency,
      merge_status(d.status, c.status) AS next,
      d.routes -> coalesce(c.credential_id, d.credential_id)::text AS route
    FROM unnest(changes) c JOIN deliveries d ON d.id = c.delivery_id
  ), priced AS (
    SELECT change.*,
      charge = 'reserved' AND next <> 'PROCESSING' AS closes,
      -- The route that took it sets the price, frozen when it was accepted.
      CASE WHEN next = 'ERROR' THEN 0 ELSE coalesce((route ->> 'micros')::bigint, reserved_micros) END AS amount
    FROM change
  ), updated AS (
    UPDATE deliveries d SET
      status = p.next,
      status_at = CASE WHEN p.next <> p.present THEN moment ELSE d.status_at END,
      sent_at = CASE WHEN p.next IN ('PROCESSING', 'ERROR') THEN d.sent_at ELSE coalesce(d.sent_at, moment) END,
      delivered_at = CASE WHEN p.status = 'DELIVERED' THEN coalesce(d.delivered_at, moment) ELSE d.delivered_at END,
      verified_at = CASE WHEN p.next = 'Verified' THEN coalesce(d.verified_at, moment) ELSE d.verified_at END,
      charge = CASE WHEN NOT p.closes THEN d.charge WHEN p.next = 'ERROR' THEN 'released' ELSE 'settled' END,
      charged_micros = CASE WHEN p.closes THEN p.amount ELSE d.charged_micros END,
      product_id = coalesce(p.route ->> 'product', d.product_id),
      credential_id = coalesce(p.credential_id, d.credential_id),
      vendor_message_id = coalesce(p.vendor_message_id, d.vendor_message_id),
      caller_prefix = coalesce(p.caller_prefix, d.caller_prefix),
      sip_code = coalesce(p.sip_code, d.sip_code),
      reason = CASE WHEN p.next IN ('SENT', 'DELIVERED', 'Verified') THEN NULL ELSE coalesce(p.reason, d.reason) END
    FROM priced p WHERE d.id = p.delivery_id
  ), wallet AS (
    UPDATE wallets w SET available_micros = w.available_micros + s.returned
    FROM (
      SELECT merchant_id, sum(reserved_micros - amount)::bigint AS returned
      FROM priced WHERE closes AND amount <> reserved_micros GROUP BY merchant_id
    ) s WHERE w.merchant_id = s.merchant_id
  ), ledger AS (
    INSERT INTO ledger_entries (journal_id, account, merchant_id, kind, amount_micros, currency, created_at)
    SELECT p.delivery_id, side.account, p.merchant_id, 'charge', p.amount * side.sign, p.currency, moment
    FROM priced p CROSS JOIN (VALUES ('merchant', -1), ('revenue', 1)) AS side (account, sign)
    WHERE p.closes AND p.next <> 'ERROR'
  )
  SELECT p.delivery_id, p.present, p.next FROM priced p;
END $$;
