-- Checks codes. A row names a delivery of a merchant and holds the digests its code would have, one for each
-- key, bound to `bound_id`. `trusted` rows carry no code: the merchant has checked it itself. Verdicts:
-- right | wrong | used | expired | exhausted | locked | failed | unknown, and for the caller to try once more:
-- `alias` (the digests must be bound to otp_id) and `again` (another row of the batch is about the same code).
CREATE OR REPLACE FUNCTION verify_codes(batch jsonb)
RETURNS TABLE (turn integer, verdict text, otp_id uuid, attempts_left integer, retry_after_seconds integer)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off
  SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz;
  ids uuid[] := ARRAY(SELECT r.delivery_id FROM jsonb_to_recordset(batch) AS r (delivery_id uuid) ORDER BY 1);
  -- Bounds, which leave the planner only the months that are concerned.
  first_id uuid := ids[1];
  last_id uuid := ids[cardinality(ids)];
BEGIN
  PERFORM pg_advisory_xact_lock(key) FROM (
    SELECT DISTINCT recipient_lock(d.merchant_id, d.recipient_hash) AS key
    FROM deliveries d WHERE d.id = ANY (ids) AND d.id BETWEEN first_id AND last_id
    ORDER BY 1 OFFSET 0
  ) keys;
  moment := clock_timestamp();
  RETURN QUERY
  WITH input AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(batch) AS r (turn integer, merchant_id uuid, delivery_id uuid,
      bound_id uuid, trusted boolean, digests jsonb)
  ), found AS (
    SELECT i.turn, i.bound_id, i.trusted, d.id AS delivery_id, d.merchant_id, d.purpose, d.recipient_hash, d.status,
      d.otp_id, o.id IS NULL AS replaced, o.code_key_id, o.attempts, o.attempts_max, o.failures_max,
      o.verified_at, o.expires_at, w.locked_until,
      o.code_hash = (i.digests ->> o.code_key_id)::bytea AS matches,
      w.failures,
      row_number() OVER (PARTITION BY d.merchant_id, d.recipient_hash ORDER BY i.turn) AS code_turn
    FROM input i
    -- OFFSET 0 keeps each look-up by its whole key, also in a partition without statistics.
    LEFT JOIN LATERAL (
      SELECT * FROM deliveries WHERE id = i.delivery_id AND id BETWEEN first_id AND last_id OFFSET 0
    ) d ON d.merchant_id = i.merchant_id
    LEFT JOIN LATERAL (
      SELECT * FROM otps
      WHERE merchant_id = d.merchant_id AND recipient_hash = d.recipient_hash AND purpose = d.purpose OFFSET 0
    ) o ON o.id = d.otp_id
    -- A recipient's wrong codes count for all its purposes, and so does its lock.
    CROSS JOIN LATERAL (
      SELECT max(locked_until) AS locked_until, count(t)::integer AS failures
      FROM otps LEFT JOIN LATERAL unnest(failed_at) t ON t > moment - interval '1 day'
      WHERE merchant_id = d.merchant_id AND recipient_hash = d.recipient_hash
    ) w
  ), judged AS (
    SELECT f.*, CASE
      WHEN otp_id IS NULL THEN 'unknown'
      WHEN code_turn > 1 THEN 'again'
      WHEN verified_at IS NOT NULL OR status = 'Verified' THEN 'used'
      WHEN trusted AND status = 'ERROR' THEN 'failed'
      WHEN trusted THEN 'right'
      WHEN replaced OR expires_at <= moment THEN 'expired'
      WHEN locked_until > moment THEN 'locked'
      WHEN attempts >= attempts_max THEN 'exhausted'
      WHEN bound_id <> otp_id THEN 'alias'
      WHEN matches THEN 'right'
      ELSE 'wrong' END AS verdict
    FROM found f
  ), checked AS (
    UPDATE otps o SET
      attempts = o.attempts + (j.verdict = 'wrong')::integer,
      verified_at = CASE WHEN j.verdict = 'right' THEN moment END,
      code_sealed = CASE WHEN j.verdict = 'wrong' AND o.attempts + 1 < o.attempts_max THEN o.code_sealed END,
      failed_at = CASE WHEN j.verdict = 'right' THEN '{}'
        ELSE ARRAY(SELECT t FROM unnest(o.failed_at) t WHERE t > moment - interval '1 day') || moment END,
      locked_until = CASE WHEN j.verdict = 'wrong' AND j.failures + 1 >= j.failures_max
        THEN moment + interval '1 day' END,
      updated_at = moment
    FROM judged j WHERE j.verdict IN ('right', 'wrong')
      AND o.merchant_id = j.merchant_id AND o.recipient_hash = j.recipient_hash AND o.purpose = j.purpose
      AND o.id = j.otp_id
  ), forgiven AS (
    UPDATE otps o SET failed_at = '{}', locked_until = NULL
    FROM judged j WHERE j.verdict = 'right' AND j.failures > 0
      AND o.merchant_id = j.merchant_id AND o.recipient_hash = j.recipient_hash
      AND (o.purpose <> j.purpose OR o.id <> j.otp_id)
  ), events AS (
    INSERT INTO delivery_events (delivery_id, kind, outcome, created_at)
    SELECT delivery_id, CASE verdict WHEN 'right' THEN 'verified' ELSE 'wrong_code' END,
      CASE WHEN trusted THEN 'reported by the merchant' END, moment
    FROM judged WHERE verdict IN ('right', 'wrong')
  ), applied AS (
    SELECT count(*) FROM apply_statuses(ARRAY(
      SELECT (delivery_id, 'Verified', NULL, NULL, NULL, NULL, NULL)::status_change
      FROM judged WHERE verdict = 'right' ORDER BY delivery_id))
  )
  SELECT j.turn, j.verdict, j.otp_id,
    CASE WHEN j.verdict IN ('right', 'wrong') AND NOT j.trusted
      THEN j.attempts_max - j.attempts - (j.verdict = 'wrong')::integer END,
    CASE WHEN j.verdict = 'locked' THEN ceil(extract(epoch FROM j.locked_until - moment))::integer END
  FROM judged j CROSS JOIN applied;
END $$;
