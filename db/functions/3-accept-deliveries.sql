-- Accepts OTP deliveries, all or nothing for each row: locks, limits, cool-down, the open code, the price.
-- No two rows of a batch are for the same recipient of the same merchant. Verdicts: accepted | locked |
-- in_flight | cooldown | limited | balance.
CREATE OR REPLACE FUNCTION accept_deliveries(batch jsonb)
RETURNS TABLE (id uuid, verdict text, otp_id uuid, code_sealed text, retry_after_seconds integer, sends_left integer)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT recipient_lock(r.merchant_id, r.recipient_hash) AS key
    FROM jsonb_to_recordset(batch) AS r (merchant_id uuid, recipient_hash bytea)
    UNION
    SELECT recipient_lock(r.merchant_id, r.ip_hash)
    FROM jsonb_to_recordset(batch) AS r (merchant_id uuid, ip_hash bytea) WHERE r.ip_hash IS NOT NULL
    ORDER BY 1 OFFSET 0
  ) keys;
  PERFORM FROM wallets w WHERE w.merchant_id IN (
    SELECT r.merchant_id FROM jsonb_to_recordset(batch) AS r (merchant_id uuid)
  ) ORDER BY w.merchant_id FOR UPDATE;
  moment := clock_timestamp();
  RETURN QUERY
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(batch) AS r (
      id uuid, merchant_id uuid, gateway_id uuid, service text, method text, channel text, purpose text,
      recipient text, recipient_hash bytea, country text, product_id text, routes jsonb, currency text,
      price_micros bigint, ip_hash bytea, owner text, code_length integer, code_hash bytea, code_key_id text,
      code_sealed text, expiry_seconds integer, attempts_max integer, failures_max integer,
      cooldown_seconds integer[], sends_per_10_minutes integer, sends_per_day integer, sends_per_ip integer,
      in_flight_seconds integer)
  ), seen AS (
    SELECT i.*, w.locked_until, s.sends, s.next_send_at, f.in_flight,
      coalesce(ARRAY(SELECT t FROM unnest(w.sent_at) t WHERE t > moment - interval '1 day' ORDER BY t), '{}') AS sent,
      coalesce(ARRAY(SELECT t FROM unnest(ip.sent_at) t WHERE t > moment - interval '5 minutes' ORDER BY t), '{}') AS ip_sent,
      row_number() OVER (PARTITION BY i.merchant_id, i.ip_hash ORDER BY i.id) AS ip_turn,
      o.id AS open_id, o.attempts AS open_attempts,
      -- Only a code that we made is sent again; another one takes its place but keeps the counter.
      o.owner = 'platform' AND i.owner = 'platform' AND o.code_length = i.code_length
        AND o.code_sealed IS NOT NULL AS resends,
      o.code_sealed AS open_code_sealed
    FROM input i
    -- OFFSET 0 keeps each look-up one by one, by its whole key: a table without statistics would be scanned.
    LEFT JOIN LATERAL (
      SELECT * FROM rate_windows
      WHERE merchant_id = i.merchant_id AND scope = 'recipient' AND key = i.recipient_hash OFFSET 0
    ) w ON true
    LEFT JOIN LATERAL (
      SELECT * FROM rate_windows
      WHERE merchant_id = i.merchant_id AND scope = 'ip' AND key = i.ip_hash OFFSET 0
    ) ip ON true
    LEFT JOIN LATERAL (
      SELECT * FROM otp_slots
      WHERE merchant_id = i.merchant_id AND purpose = i.purpose AND recipient_hash = i.recipient_hash OFFSET 0
    ) s ON true
    LEFT JOIN LATERAL (
      SELECT true AS in_flight FROM deliveries
      WHERE id = s.in_flight_id AND s.in_flight_until > moment AND status = 'PROCESSING' OFFSET 0
    ) f ON true
    LEFT JOIN otps o ON o.id = s.otp_id AND o.verified_at IS NULL AND o.closed_at IS NULL
      AND o.expires_at > moment AND o.attempts < o.attempts_max
  ), counted AS (
    SELECT seen.*,
      ARRAY(SELECT t FROM unnest(sent) t WHERE t > moment - interval '10 minutes' ORDER BY t) AS sent_10,
      cardinality(sent) AS day_count
    FROM seen
  ), judged AS (
    SELECT counted.*,
      CASE
        WHEN locked_until > moment THEN 'locked'
        WHEN in_flight THEN 'in_flight'
        WHEN open_id IS NOT NULL AND next_send_at > moment THEN 'cooldown'
        WHEN cardinality(sent_10) >= sends_per_10_minutes OR day_count >= sends_per_day THEN 'limited'
        WHEN ip_hash IS NOT NULL AND cardinality(ip_sent) + ip_turn > sends_per_ip THEN 'limited'
        ELSE 'passes'
      END AS rule,
      CASE
        WHEN locked_until > moment THEN locked_until
        WHEN in_flight THEN moment + interval '1 second'
        WHEN open_id IS NOT NULL AND next_send_at > moment THEN next_send_at
        WHEN day_count >= sends_per_day THEN sent[day_count - sends_per_day + 1] + interval '1 day'
        WHEN cardinality(sent_10) >= sends_per_10_minutes
          THEN sent_10[cardinality(sent_10) - sends_per_10_minutes + 1] + interval '10 minutes'
        WHEN ip_hash IS NOT NULL AND cardinality(ip_sent) + ip_turn > sends_per_ip
          THEN coalesce(ip_sent[1], moment) + interval '5 minutes'
      END AS retry_at
    FROM counted
  ), verdicts AS (
    SELECT j.*,
      CASE
        WHEN rule <> 'passes' THEN rule
        WHEN w.available_micros + w.credit_limit_micros >= sum(price_micros) FILTER (WHERE rule = 'passes')
          OVER (PARTITION BY j.merchant_id ORDER BY j.id) THEN 'accepted'
        ELSE 'balance'
      END AS verdict
    FROM judged j LEFT JOIN wallets w ON w.merchant_id = j.merchant_id AND w.currency = j.currency
  ), accepted AS (
    SELECT v.*, CASE WHEN resends THEN open_id ELSE id END AS carried_id,
      CASE WHEN open_id IS NULL THEN 1 ELSE sends + 1 END AS next_sends
    FROM verdicts v WHERE verdict = 'accepted'
  ), new_otps AS (
    INSERT INTO otps (id, merchant_id, purpose, recipient_hash, owner, code_length, code_hash, code_key_id,
      code_sealed, attempts, attempts_max, failures_max, expires_at, created_at)
    SELECT id, merchant_id, purpose, recipient_hash, owner, code_length, code_hash, code_key_id, code_sealed,
      coalesce(open_attempts, 0), attempts_max, failures_max, moment + make_interval(secs => expiry_seconds), moment
    FROM accepted WHERE resends IS NOT TRUE
  ), kept_otps AS (
    -- A code sent again lives on, but never longer than twice its time.
    UPDATE otps o SET
      closed_at = CASE WHEN a.resends THEN o.closed_at ELSE moment END,
      code_sealed = CASE WHEN a.resends THEN o.code_sealed END,
      expires_at = CASE WHEN a.resends THEN greatest(o.expires_at, least(
        moment + make_interval(secs => a.expiry_seconds),
        o.created_at + make_interval(secs => 2 * a.expiry_seconds))) ELSE o.expires_at END
    FROM accepted a WHERE o.id = a.open_id
  ), new_deliveries AS (
    INSERT INTO deliveries (id, merchant_id, gateway_id, otp_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, routes, status, status_at, currency, reserved_micros, charge,
      created_at)
    SELECT id, merchant_id, gateway_id, carried_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, routes, 'PROCESSING', moment, currency, price_micros,
      'reserved', moment
    FROM accepted
  ), slots AS (
    INSERT INTO otp_slots AS s (merchant_id, purpose, recipient_hash, otp_id, sends, next_send_at,
      in_flight_until, in_flight_id, updated_at)
    SELECT merchant_id, purpose, recipient_hash, carried_id, next_sends,
      moment + make_interval(secs => coalesce(
        cooldown_seconds[least(next_sends, cardinality(cooldown_seconds))], 0)),
      moment + make_interval(secs => in_flight_seconds), id, moment
    FROM accepted
    ON CONFLICT (merchant_id, purpose, recipient_hash) DO UPDATE SET otp_id = excluded.otp_id,
      sends = excluded.sends, next_send_at = excluded.next_send_at, in_flight_until = excluded.in_flight_until,
      in_flight_id = excluded.in_flight_id, updated_at = excluded.updated_at
  ), windows AS (
    INSERT INTO rate_windows AS w (merchant_id, scope, key, sent_at, updated_at)
    SELECT merchant_id, 'recipient', recipient_hash, sent || moment, moment FROM accepted
    UNION ALL
    SELECT merchant_id, 'ip', ip_hash, min(ip_sent) || array_agg(moment), moment
    FROM accepted WHERE ip_hash IS NOT NULL GROUP BY merchant_id, ip_hash
    ON CONFLICT (merchant_id, scope, key) DO UPDATE SET sent_at = excluded.sent_at, updated_at = excluded.updated_at
  ), wallet AS (
    UPDATE wallets w SET available_micros = w.available_micros - t.total
    FROM (SELECT merchant_id, sum(price_micros)::bigint AS total FROM accepted GROUP BY merchant_id) t
    WHERE w.merchant_id = t.merchant_id
  )
  SELECT v.id, v.verdict,
    CASE WHEN v.verdict = 'accepted' THEN CASE WHEN v.resends THEN v.open_id ELSE v.id END END,
    CASE WHEN v.verdict = 'accepted' AND v.resends THEN v.open_code_sealed END,
    greatest(1, ceil(extract(epoch FROM v.retry_at - moment)))::integer,
    greatest(0, v.sends_per_10_minutes - cardinality(v.sent_10) - (v.verdict = 'accepted')::integer)
  FROM verdicts v;
END $$;
