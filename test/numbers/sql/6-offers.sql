-- The last state each offer came to.
create or replace temp table moved as
select app, seq, (event->>'offerId') as offer, (event->>'from') as from_state, (event->>'to') as to_state, (event->>'at')::timestamptz as moment,
  (event->>'version')::integer as version, coalesce((event->>'implied')::boolean, false) as is_implied
from standing where type = 'OfferMoved';
