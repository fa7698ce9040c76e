-- A term of a few in a hundred nearly fills a page from the newest thousand
-- tickets: looking at three thousand more costs less than the index, which
-- fetches all of its matches before it knows the newest.
CREATE OR REPLACE FUNCTION search_tickets(wanted text[], before timestamptz, before_id uuid, page int)
RETURNS TABLE ("ticketId" uuid, "lastMessageAt" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
  shop text := nullif(current_setting('app.shop_id', true), '');
  slice int;
  found_in_slice int;
  left_to_find int := page;
  horizon record;
BEGIN
  IF shop IS NULL OR coalesce(cardinality(wanted), 0) = 0 THEN RETURN; END IF;
  SELECT before AS at, before_id AS id INTO horizon;
  FOREACH slice IN ARRAY ARRAY[1000, 3000] LOOP
    RETURN QUERY
      SELECT recent."ticketId", recent."lastMessageAt"
      FROM (SELECT s."ticketId", s."lastMessageAt", s.grams FROM ticket_search s
            WHERE s."shopId" = shop AND (s."lastMessageAt", s."ticketId") < (horizon.at, horizon.id)
            ORDER BY s."lastMessageAt" DESC, s."ticketId" DESC LIMIT slice) recent
      WHERE recent.grams @> wanted
      ORDER BY recent."lastMessageAt" DESC, recent."ticketId" DESC
      LIMIT left_to_find;
    GET DIAGNOSTICS found_in_slice = ROW_COUNT;
    left_to_find := left_to_find - found_in_slice;
    IF left_to_find <= 0 THEN RETURN; END IF;
    SELECT s."lastMessageAt" AS at, s."ticketId" AS id INTO horizon FROM ticket_search s
      WHERE s."shopId" = shop AND (s."lastMessageAt", s."ticketId") < (horizon.at, horizon.id)
      ORDER BY s."lastMessageAt" DESC, s."ticketId" DESC OFFSET slice - 1 LIMIT 1;
    IF horizon IS NULL THEN RETURN; END IF;
    EXIT WHEN found_in_slice * 4 < page;
  END LOOP;
  -- A rarer term: what is older than those comes through the index.
  RETURN QUERY
    SELECT older."ticketId", older."lastMessageAt"
    FROM (SELECT s."ticketId", s."lastMessageAt" FROM ticket_search s
          WHERE s."shopId" = shop AND s.grams @> wanted OFFSET 0) older
    WHERE (older."lastMessageAt", older."ticketId") < (horizon.at, horizon.id)
    ORDER BY older."lastMessageAt" DESC, older."ticketId" DESC
    LIMIT left_to_find;
END
$$;
