-- Turns the next recipients of a campaign into deliveries, each at most once: the place in the file, the deliveries and
-- what is put aside for them change together, and only by who has the campaign's lease. `batch` is what
-- `accept_messages` takes, with `prepaid`; `tally` what became of earlier ones: sent, failed, and the pace.
-- What the rest of the hold does not cover is taken from the wallet.
-- Returns accepted | balance (neither covers it: nothing changed) | lost (paused, ended, or somebody else works at it).
CREATE OR REPLACE FUNCTION accept_campaign_rows(campaign uuid, its_fence integer, from_line integer, to_line integer,
  skips integer, tally jsonb, lease interval, batch jsonb) RETURNS text
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  held bigint;
  merchant uuid;
  cost bigint;
  amount integer;
  rest bigint;
BEGIN
  SELECT c.held_micros, c.merchant_id INTO held, merchant FROM campaigns c
  WHERE c.id = campaign AND c.status = 'running' AND c.fence = its_fence AND c.sent_line = from_line
    AND c.lease_until > clock_timestamp()
  FOR NO KEY UPDATE;
  IF NOT FOUND THEN RETURN 'lost'; END IF;
  SELECT coalesce(sum(p.price_micros * jsonb_array_length(p.deliveries)), 0),
    coalesce(sum(jsonb_array_length(p.deliveries)), 0)
  INTO cost, amount FROM jsonb_to_recordset(batch) AS p (price_micros bigint, deliveries jsonb);
  rest := greatest(0, cost - held);
  IF rest > 0 THEN
    UPDATE wallets w SET available_micros = w.available_micros - rest
    WHERE w.merchant_id = merchant AND w.available_micros + w.credit_limit_micros >= rest;
    IF NOT FOUND THEN RETURN 'balance'; END IF;
  END IF;
  UPDATE campaigns c SET held_micros = c.held_micros - (cost - rest), sent_line = to_line,
    accepted = c.accepted + amount, skipped = c.skipped + skips,
    sent = c.sent + (tally ->> 'sent')::integer, failed = c.failed + (tally ->> 'failed')::integer,
    pace = (tally ->> 'pace')::real, lease_until = clock_timestamp() + lease
  WHERE c.id = campaign;
  IF amount > 0 THEN PERFORM FROM accept_messages(batch); END IF;
  RETURN 'accepted';
END $$;
