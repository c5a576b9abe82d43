-- Accepts OTP deliveries, all or nothing for each: locks, limits, cool-down, the open code, the price. `batch` has
-- one object for each gateway's rules with its `deliveries`; no two are for the same recipient of a merchant.
-- Verdicts: accepted | locked | in_flight | cooldown | limited | balance | again (there is enough for this one, but
-- not with the merchant's earlier ones of the batch, if all of them are accepted: ask again).
-- The wallet is read without a lock and changed last, so that one merchant's batches in several processes overlap;
-- where together they ask for more than there is, the constraint on the wallet fails the statement.
-- Where a merchant's endpoints may be told a code (`tells_codes`), it is kept sealed for the callbacks.
CREATE OR REPLACE FUNCTION accept_deliveries(batch jsonb)
RETURNS TABLE (id uuid, verdict text, otp_id uuid, code_sealed text, retry_after_seconds integer, sends_left integer)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET enable_memoize = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz;
  open_id uuid;
BEGIN
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT recipient_lock(p.merchant_id, h.hash) AS key
    FROM jsonb_to_recordset(batch) AS p (merchant_id uuid, deliveries jsonb),
      jsonb_to_recordset(p.deliveries) AS r (recipient_hash bytea, ip_hash bytea),
      unnest(ARRAY[r.recipient_hash, r.ip_hash]) AS h (hash)
    WHERE h.hash IS NOT NULL ORDER BY 1 OFFSET 0
  ) keys;
  moment := clock_timestamp();
  open_id := uuid_floor(open_since(moment));
  RETURN QUERY
  WITH verdicts AS (
    SELECT r.*, p.merchant_id, p.gateway_id, p.service, p.method, p.channel, p.purpose, p.country, p.product_id,
      p.routes, p.currency, p.price_micros, p.segments, p.attempts_max, p.failures_max, p.cooldown_seconds,
      p.sends_per_10_minutes, p.in_flight_seconds, moment + make_interval(secs => p.expiry_seconds) AS expires_at,
      p.tells_codes, n.endpoints, n.endpoints_off,
      o.id AS last_id, o.attempts AS last_attempts, o.code_hash AS last_code_hash,
      o.code_key_id AS last_code_key_id, o.code_sealed AS last_code_sealed, o.created_at AS last_created_at,
      o.expires_at AS last_expires_at, o.is_open, o.sent, cardinality(w.minutes) AS recent, ip.sent AS by_ip,
      o.resends, CASE WHEN o.resends THEN o.id ELSE r.id END AS carried_id,
      CASE WHEN o.is_open THEN o.sends + 1 ELSE 1 END AS next_sends,
      CASE
        WHEN w.locked_until > moment THEN 'locked'
        WHEN o.in_flight THEN 'in_flight'
        WHEN o.is_open AND o.next_send_at > moment THEN 'cooldown'
        WHEN cardinality(w.minutes) >= p.sends_per_10_minutes OR cardinality(w.day) >= p.sends_per_day
          OR coalesce(cardinality(ip.sent), 0) + r.ip_turn > p.sends_per_ip THEN 'limited'
        WHEN r.asked_micros <= m.funds THEN 'accepted'
        WHEN p.price_micros <= m.funds THEN 'again'
        ELSE 'balance'
      END AS verdict,
      CASE
        WHEN w.locked_until > moment THEN w.locked_until
        WHEN o.in_flight THEN moment + interval '1 second'
        WHEN o.is_open AND o.next_send_at > moment THEN o.next_send_at
        WHEN cardinality(w.day) >= p.sends_per_day
          THEN w.day[cardinality(w.day) - p.sends_per_day + 1] + interval '1 day'
        WHEN cardinality(w.minutes) >= p.sends_per_10_minutes
          THEN w.minutes[cardinality(w.minutes) - p.sends_per_10_minutes + 1] + interval '10 minutes'
        WHEN coalesce(cardinality(ip.sent), 0) + r.ip_turn > p.sends_per_ip
          THEN coalesce(ip.sent[1], moment) + interval '5 minutes'
      END AS retry_at
    FROM jsonb_to_recordset(batch) AS p (
      merchant_id uuid, gateway_id uuid, service text, method text, channel text, purpose text, country text,
      product_id text, routes jsonb, currency text, price_micros bigint, segments integer, expiry_seconds integer,
      attempts_max integer, failures_max integer, cooldown_seconds integer[], sends_per_10_minutes integer,
      sends_per_day integer, sends_per_ip integer, in_flight_seconds integer, tells_codes boolean, deliveries jsonb)
    -- OFFSET 0 keeps each look-up one by one, by its whole key (a table without statistics would be scanned), and
    -- computes each value once.
    LEFT JOIN LATERAL (
      SELECT available_micros + credit_limit_micros AS funds FROM wallets
      WHERE merchant_id = p.merchant_id AND currency = p.currency OFFSET 0
    ) m ON true
    -- Who is told of PROCESSING.
    LEFT JOIN LATERAL (
      SELECT array_agg(id) AS endpoints, array_agg(disabled_at IS NOT NULL) AS endpoints_off
      FROM callback_endpoints
      WHERE merchant_id = p.merchant_id AND kind = 'status' AND 'PROCESSING' = ANY (events) OFFSET 0
    ) n ON true
    CROSS JOIN LATERAL jsonb_to_recordset(p.deliveries) AS r (
      id uuid, recipient text, recipient_hash bytea, ip_hash bytea, ip_turn integer, asked_micros bigint, owner text,
      code_length integer, code_hash bytea, code_key_id text, code_sealed text, told_sealed text)
    -- A recipient's limits count all its purposes.
    CROSS JOIN LATERAL (
      SELECT max(locked_until) AS locked_until, array_agg(t ORDER BY t) FILTER (WHERE t IS NOT NULL) AS day,
        array_agg(t ORDER BY t) FILTER (WHERE t > moment - interval '10 minutes') AS minutes
      FROM otps LEFT JOIN LATERAL unnest(sent_at) t ON t > moment - interval '1 day'
      WHERE merchant_id = p.merchant_id AND recipient_hash = r.recipient_hash
    ) w
    LEFT JOIN LATERAL (
      SELECT ARRAY(SELECT t FROM unnest(sent_at) t WHERE t > moment - interval '5 minutes') AS sent
      FROM ip_windows WHERE merchant_id = p.merchant_id AND ip_hash = r.ip_hash OFFSET 0
    ) ip ON r.ip_hash IS NOT NULL
    LEFT JOIN LATERAL (
      SELECT *, ARRAY(SELECT t FROM unnest(sent_at) t WHERE t > moment - interval '1 day') AS sent,
        in_flight_until > moment
          AND EXISTS (SELECT FROM open_deliveries WHERE delivery_id = in_flight_id) AS in_flight,
        -- Only a code that we made is sent again; another one takes its place but keeps the counter.
        is_open AND owner = 'platform' AND r.owner = 'platform' AND code_length = r.code_length
          AND code_sealed IS NOT NULL AS resends
      FROM (SELECT *, verified_at IS NULL AND expires_at > moment AND attempts < attempts_max AS is_open FROM otps
        WHERE merchant_id = p.merchant_id AND recipient_hash = r.recipient_hash AND purpose = p.purpose) o OFFSET 0
    ) o ON true
  ), wallet AS (
    UPDATE wallets w SET available_micros = w.available_micros - t.total
    FROM (
      SELECT merchant_id, sum(price_micros)::bigint AS total FROM verdicts WHERE verdict = 'accepted'
      GROUP BY merchant_id ORDER BY merchant_id
    ) t WHERE w.merchant_id = t.merchant_id
  ), new_deliveries AS (
    INSERT INTO deliveries (id, merchant_id, gateway_id, otp_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, routes, status, status_at, currency, reserved_micros, charge, segments,
      created_at)
    SELECT id, merchant_id, gateway_id, carried_id, service, method, channel, purpose, recipient,
      recipient_hash, country, product_id, routes, 'PROCESSING', moment, currency, price_micros,
      'reserved', coalesce(segments, 1), moment
    FROM verdicts WHERE verdict = 'accepted'
  ), opened AS (
    INSERT INTO open_deliveries (delivery_id, merchant_id, reserved_micros)
    SELECT id, merchant_id, price_micros FROM verdicts WHERE verdict = 'accepted'
  ), codes AS (
    INSERT INTO otps (merchant_id, recipient_hash, purpose, id, owner, code_length, code_hash, code_key_id,
      code_sealed, attempts, attempts_max, failures_max, expires_at, sends, next_send_at, in_flight_until,
      in_flight_id, sent_at, created_at, updated_at)
    SELECT merchant_id, recipient_hash, purpose, carried_id, owner, code_length,
      CASE WHEN resends THEN last_code_hash ELSE code_hash END,
      CASE WHEN resends THEN last_code_key_id ELSE code_key_id END,
      CASE WHEN resends THEN last_code_sealed ELSE code_sealed END,
      CASE WHEN is_open THEN last_attempts ELSE 0 END, attempts_max, failures_max,
      -- A code sent again lives on, but never longer than twice its time.
      CASE WHEN resends THEN greatest(last_expires_at, least(expires_at, last_created_at + 2 * (expires_at - moment)))
        ELSE expires_at END,
      next_sends,
      moment + make_interval(secs => coalesce(
        cooldown_seconds[least(next_sends, cardinality(cooldown_seconds))], 0)),
      moment + make_interval(secs => in_flight_seconds), id, sent || moment,
      CASE WHEN resends THEN last_created_at ELSE moment END, moment
    FROM verdicts WHERE verdict = 'accepted'
    ON CONFLICT (merchant_id, recipient_hash, purpose) DO UPDATE SET id = excluded.id, owner = excluded.owner,
      code_length = excluded.code_length, code_hash = excluded.code_hash, code_key_id = excluded.code_key_id,
      code_sealed = excluded.code_sealed, attempts = excluded.attempts, attempts_max = excluded.attempts_max,
      failures_max = excluded.failures_max, expires_at = excluded.expires_at, verified_at = NULL,
      sends = excluded.sends, next_send_at = excluded.next_send_at, in_flight_until = excluded.in_flight_until,
      in_flight_id = excluded.in_flight_id, sent_at = excluded.sent_at, created_at = excluded.created_at,
      updated_at = excluded.updated_at
  ), told AS (
    -- A code sent again may live for twice its time since it was made, and no code longer.
    INSERT INTO callback_codes (delivery_id, sealed, erase_at)
    SELECT id, CASE WHEN resends THEN last_code_sealed ELSE coalesce(told_sealed, code_sealed) END,
      CASE WHEN resends THEN last_created_at ELSE moment END + 2 * (expires_at - moment)
    FROM verdicts WHERE verdict = 'accepted' AND tells_codes AND (resends OR told_sealed IS NOT NULL
      OR code_sealed IS NOT NULL)
  ), news AS (
    INSERT INTO callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, state, due_at, created_at)
    SELECT uuidv7(), e.id, v.merchant_id, v.id, 'PROCESSING', v.product_id,
      CASE WHEN e.is_off THEN 'held' ELSE 'pending' END, CASE WHEN NOT e.is_off THEN moment END, moment
    FROM verdicts v CROSS JOIN LATERAL unnest(v.endpoints, v.endpoints_off) AS e (id, is_off)
    WHERE v.verdict = 'accepted'
  ), windows AS (
    INSERT INTO ip_windows (merchant_id, ip_hash, sent_at, updated_at)
    SELECT merchant_id, ip_hash, min(by_ip) || array_agg(moment), moment
    FROM verdicts WHERE verdict = 'accepted' AND ip_hash IS NOT NULL GROUP BY merchant_id, ip_hash
    ON CONFLICT (merchant_id, ip_hash) DO UPDATE SET sent_at = excluded.sent_at, updated_at = excluded.updated_at
  ), stale AS (
    -- An id made long ago, by a process that stood still or whose clock is slow, is of an hour that may be counted.
    INSERT INTO stale_hours AS s (merchant_id, hour, since)
    SELECT DISTINCT merchant_id, date_trunc('hour', uuid_extract_timestamp(id), 'UTC'), moment
    FROM verdicts WHERE verdict = 'accepted' AND id < open_id ORDER BY 1, 2
    ON CONFLICT (merchant_id, hour) DO UPDATE
      SET since = greatest(excluded.since, s.since + interval '1 microsecond')
  )
  SELECT v.id, v.verdict,
    CASE WHEN v.verdict = 'accepted' AND v.resends THEN v.carried_id END,
    CASE WHEN v.verdict = 'accepted' AND v.resends THEN v.last_code_sealed END,
    greatest(1, ceil(extract(epoch FROM v.retry_at - moment)))::integer,
    greatest(0, v.sends_per_10_minutes - coalesce(v.recent, 0) - (v.verdict = 'accepted')::integer)
  FROM verdicts v;
END $$;
