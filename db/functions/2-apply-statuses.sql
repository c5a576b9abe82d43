-- The one place where a delivery's status and its charge change. Each delivery appears once in `changes`.
-- Lock order, here and in every caller: recipients and messages (advisory), then deliveries by id, then stale hours
-- by merchant and hour, then wallets by merchant (of the WITH queries the last runs first). Rows are found by their
-- keys alone (`= ANY`, in the order of the index) and joined by hash, whatever the planner knows of the tables.
-- What changed is announced to the merchant's endpoints in the same statement; the lock on the delivery puts its
-- callbacks' ids in the order of its changes.
CREATE OR REPLACE FUNCTION apply_statuses(changes status_change[])
RETURNS TABLE (delivery_id uuid, previous text, status text)
LANGUAGE plpgsql SET enable_seqscan = off SET enable_bitmapscan = off SET enable_nestloop = off
  SET enable_mergejoin = off SET enable_hashjoin = on SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
DECLARE
  moment timestamptz := clock_timestamp();
  ids uuid[] := ARRAY(SELECT c.delivery_id FROM unnest(changes) c ORDER BY 1);
  -- Bounds, which leave the planner only the months that are concerned.
  first_id uuid := ids[1];
  last_id uuid := ids[cardinality(ids)];
  open_id uuid := uuid_floor(open_since(moment));
BEGIN
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  RETURN QUERY
  WITH updated AS (
    UPDATE deliveries d SET
      status = merge_status(d.status, c.status),
      status_at = CASE WHEN merge_status(d.status, c.status) <> d.status THEN moment ELSE d.status_at END,
      sent_at = coalesce(d.sent_at,
        CASE WHEN merge_status(d.status, c.status) NOT IN ('PROCESSING', 'ERROR') THEN moment END),
      delivered_at = coalesce(d.delivered_at, CASE WHEN c.status = 'DELIVERED' THEN moment END),
      verified_at = coalesce(d.verified_at,
        CASE WHEN c.status = 'Verified' AND d.status <> 'ERROR' THEN moment END),
      -- What leaves PROCESSING is charged or released; the route that took it sets the price, frozen when it
      -- was accepted.
      charge = CASE WHEN d.charge <> 'reserved' OR c.status = 'PROCESSING' THEN d.charge
        WHEN c.status = 'ERROR' THEN 'released' ELSE 'settled' END,
      charged_micros = CASE WHEN d.charge <> 'reserved' OR c.status = 'PROCESSING' THEN d.charged_micros
        WHEN c.status = 'ERROR' THEN 0
        ELSE coalesce((d.routes -> coalesce(c.credential_id, d.credential_id)::text ->> 'micros')::bigint,
          d.reserved_micros) END,
      product_id = coalesce(d.routes -> coalesce(c.credential_id, d.credential_id)::text ->> 'product', d.product_id),
      credential_id = coalesce(c.credential_id, d.credential_id),
      vendor_message_id = coalesce(c.vendor_message_id, d.vendor_message_id),
      caller_prefix = coalesce(c.caller_prefix, d.caller_prefix),
      sip_code = coalesce(c.sip_code, d.sip_code),
      reason = CASE WHEN merge_status(d.status, c.status) NOT IN ('SENT', 'DELIVERED', 'Verified')
        THEN coalesce(c.reason, d.reason) END
    FROM unnest(changes) c
    WHERE d.id = c.delivery_id AND d.id = ANY (ids) AND d.id BETWEEN first_id AND last_id
    RETURNING d.id, d.merchant_id, d.service, old.status AS previous, new.status, d.currency, d.reserved_micros,
      new.charged_micros, old.charge = 'reserved' AND new.charge <> 'reserved' AS closes, new.charge,
      new.product_id, new.sip_code, old.status <> new.status AS is_news,
      d.id < open_id AND (old.status, old.product_id, old.charge, old.sent_at, old.delivered_at, old.verified_at)
        IS DISTINCT FROM (new.status, new.product_id, new.charge, new.sent_at, new.delivered_at, new.verified_at)
        AS counts_anew
  ), closed AS (
    DELETE FROM open_deliveries WHERE delivery_id = ANY (ARRAY(SELECT id FROM updated WHERE closes))
  ), wallet AS (
    -- In the common case the price held is the price charged, and the wallet is left alone.
    UPDATE wallets w SET available_micros = w.available_micros + s.returned
    FROM (
      SELECT merchant_id, sum(reserved_micros - charged_micros)::bigint AS returned FROM updated
      WHERE closes AND charged_micros <> reserved_micros GROUP BY merchant_id
    ) s WHERE w.merchant_id = s.merchant_id AND w.merchant_id = ANY (ARRAY(
      SELECT merchant_id FROM updated WHERE closes AND charged_micros <> reserved_micros))
  ), ledger AS (
    INSERT INTO ledger_transfers (journal_id, kind, debit, credit, merchant_id, amount_micros, currency, created_at)
    SELECT id, 'charge', 'merchant', 'revenue', merchant_id, charged_micros, currency, moment
    FROM updated WHERE closes AND charge = 'settled'
  ), news AS (
    INSERT INTO callbacks (id, endpoint_id, merchant_id, delivery_id, event, product_id, sip_code, state, due_at,
      created_at)
    SELECT uuidv7(), e.id, u.merchant_id, u.id, u.status, u.product_id, u.sip_code,
      CASE WHEN e.disabled_at IS NULL THEN 'pending' ELSE 'held' END,
      CASE WHEN e.disabled_at IS NULL THEN moment END, moment
    FROM updated u JOIN callback_endpoints e ON e.merchant_id = u.merchant_id
    WHERE u.is_news AND e.kind = 'status' AND u.status = ANY (e.events)
      AND e.merchant_id = ANY (ARRAY(SELECT merchant_id FROM updated WHERE is_news))
  ), said AS (
    -- What a message said goes with its end, where its merchant wants that.
    DELETE FROM message_contents WHERE until_terminal AND delivery_id = ANY (ARRAY(
      SELECT id FROM updated WHERE is_news AND service = 'message' AND status NOT IN ('PROCESSING', 'SENT')))
  ), stale AS (
    -- A mark that is there is renewed, which locks it: who counts the hour right now must not remove it.
    INSERT INTO stale_hours AS s (merchant_id, hour, since)
    SELECT DISTINCT merchant_id, date_trunc('hour', uuid_extract_timestamp(id), 'UTC'), moment
    FROM updated WHERE counts_anew ORDER BY 1, 2
    ON CONFLICT (merchant_id, hour) DO UPDATE
      SET since = greatest(excluded.since, s.since + interval '1 microsecond')
  )
  SELECT id, previous, status FROM updated;
END $$;
