-- Accepts messages: the price or nothing. `batch` has one object for each gateway's rules with its `deliveries`, as
-- `accept_deliveries` has; no limits are asked, for a message has no code and its recipients are the merchant's own.
-- Verdicts: accepted | balance | again (as there). Rules with `prepaid` take nothing from the wallet: the caller has put
-- their money aside, in this transaction. What a message says (`content`, sealed) is kept for its merchant, until its
-- delivery ends (`content_days` null) or for so many days.
CREATE OR REPLACE FUNCTION accept_messages(batch jsonb) RETURNS TABLE (id uuid, verdict text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz := clock_timestamp();
  open_id uuid := uuid_floor(open_since(moment));
BEGIN
  RETURN QUERY
  WITH verdicts AS (
    SELECT r.*, p.merchant_id, p.gateway_id, p.channel, p.purpose, p.country, p.product_id, p.routes, p.currency,
      p.price_micros, p.segments, p.campaign_id, p.prepaid, p.content_days, n.endpoints, n.endpoints_off,
      CASE
        WHEN p.prepaid OR r.asked_micros <= m.funds THEN 'accepted'
        WHEN p.price_micros <= m.funds THEN 'again'
        ELSE 'balance'
      END AS verdict
    FROM jsonb_to_recordset(batch) AS p (
      merchant_id uuid, gateway_id uuid, channel text, purpose text, country text, product_id text, routes jsonb,
      currency text, price_micros bigint, segments integer, campaign_id uuid, prepaid boolean, content_days integer,
      deliveries jsonb)
    LEFT JOIN LATERAL (
      SELECT available_micros + credit_limit_micros AS funds FROM wallets
      WHERE merchant_id = p.merchant_id AND currency = p.currency OFFSET 0
    ) m ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(id) AS endpoints, array_agg(disabled_at IS NOT NULL) AS endpoints_off
      FROM callback_endpoints
      WHERE merchant_id = p.merchant_id AND kind = 'status' AND 'PROCESSING' = ANY (events) OFFSET 0
    ) n ON true
    CROSS JOIN LATERAL jsonb_to_recordset(p.deliveries) AS r (
      id uuid, recipient text, recipient_hash bytea, campaign_turn integer, asked_micros bigint, content text)
  ), wallet AS (
    UPDATE wallets w SET available_micros = w.available_micros - t.total
    FROM (
      SELECT merchant_id, sum(price_micros)::bigint AS total FROM verdicts
      WHERE verdict = 'accepted' AND prepaid IS NOT TRUE GROUP BY merchant_id ORDER BY merchant_id
    ) t WHERE w.merchant_id = t.merchant_id
  ), new_deliveries AS (
    INSERT INTO deliveries (id, merchant_id, gateway_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, routes, status, status_at, currency, reserved_micros, charge, segments,
      campaign_id, campaign_turn, created_at)
    SELECT id, merchant_id, gateway_id, 'message', 'Message', channel, purpose, recipient, recipient_hash, country,
      product_id, routes, 'PROCESSING', moment, currency, price_micros, 'reserved', segments, campaign_id,
      campaign_turn, moment
    FROM verdicts WHERE verdict = 'accepted'
  ), opened AS (
    INSERT INTO open_deliveries (delivery_id, merchant_id, reserved_micros)
    SELECT id, merchant_id, price_micros FROM verdicts WHERE verdict = 'accepted'
  ), said AS (
    -- What never ends (no report comes) is not kept for ever.
    INSERT INTO message_contents (delivery_id, sealed, until_terminal, erase_at)
    SELECT id, content, content_days IS NULL, moment + make_interval(days => coalesce(content_days, 7))
    FROM verdicts WHERE verdict = 'accepted' AND content IS NOT NULL
  ), news AS (
    INSERT INTO callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, state, due_at, created_at)
    SELECT uuidv7(), e.id, v.merchant_id, v.id, 'PROCESSING', v.product_id,
      CASE WHEN e.is_off THEN 'held' ELSE 'pending' END, CASE WHEN NOT e.is_off THEN moment END, moment
    FROM verdicts v CROSS JOIN LATERAL unnest(v.endpoints, v.endpoints_off) AS e (id, is_off)
    WHERE v.verdict = 'accepted'
  ), stale AS (
    INSERT INTO stale_hours AS s (merchant_id, hour, since)
    SELECT DISTINCT merchant_id, date_trunc('hour', uuid_extract_timestamp(id), 'UTC'), moment
    FROM verdicts WHERE verdict = 'accepted' AND id < open_id ORDER BY 1, 2
    ON CONFLICT (merchant_id, hour) DO UPDATE
      SET since = greatest(excluded.since, s.since + interval '1 microsecond')
  )
  SELECT v.id, v.verdict FROM verdicts v;
END $$;
