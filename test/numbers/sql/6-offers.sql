-- Offers as they stand: moves that no undo has taken out, versions by their correction where they have one.
create or replace temp table offer_move as
with move as (
  select app, seq, fact, (event->>'offerId') as offer, (event->>'to') as status, (event->>'version')::integer as version,
    (event->>'at')::timestamptz as moved, coalesce((event->>'implied')::boolean, false) as implied, event->'reopens' as reopens
  from standing where type = 'OfferMoved'
), taken_out as (
  select app, unnest(from_json(reopens, '["BIGINT"]')) as seq from move where reopens is not null
)
select m.*, m.reopens is null and t.app is null as stands
from move m left join (select distinct * from taken_out) t on t.app = m.app and t.seq = m.seq;

create or replace temp table offer_version as
with version as (
  select app, (event->>'offerId') as offer, (event->>'version')::integer as version,
    coalesce(max_by(event->'terms', seq) filter (type = 'OfferCorrected'), max_by(event->'terms', seq)) as terms
  from standing where type in ('OfferVersionAdded', 'OfferCorrected') group by all
)
select app, offer, version, terms, (terms->>'currency') as currency, (terms->>'weeksPerYear')::double as weeks,
  (terms->>'fullTimeHoursPerWeek')::double as full_time, full_time_base(terms) as base,
  full_time_base(terms) + coalesce((terms->>'signOn')::bigint, 0) + coalesce((terms->>'guaranteedBonus')::bigint, 0)
    + coalesce(list_sum(list_transform(from_json(coalesce(terms->'allowances', '[]'), '[{"amount":"BIGINT","period":"VARCHAR"}]'),
      lambda x: x.amount * if(x.period = 'month', 12, 1))), 0)::bigint as cash
from version;

-- Figures that the employer told, in the order they were told; the first one is version 1 of the definitions.
create or replace temp table told_figure as
select m.app, m.seq, m.offer, m.version, m.moved as told, v.terms, v.currency, v.base, v.cash, v.weeks, v.full_time,
  row_number() over (partition by m.app, m.offer order by m.seq) = 1 as is_first
from offer_move m join offer_version v using (app, offer, version)
where m.stands and m.status in ('told', 'sent');

create or replace temp table offer as
with drafted as (select app, (event->>'offerId') as offer, min(seq) as place from standing where type = 'OfferDrafted' group by all)
select d.app, d.offer, d.place, coalesce(n.status, 'draft') as status,
  if(n.status = 'accepted', n.version, null) as accepted_version,
  l.seq as last_seq, l.status as last_status, l.implied as last_implied,
  coalesce(r.moment, l.moved) as ended
from drafted d
left join (select * from offer_move qualify row_number() over (partition by app, offer order by seq desc) = 1) n using (app, offer)
left join (select * from offer_move where stands qualify row_number() over (partition by app, offer order by seq desc) = 1) l using (app, offer)
-- With its outcome, also where that one's date was corrected.
left join (select o.app, o.fact, t.offer as status, min_by(o.moment, o.seq) as moment
           from outcome o join track t on t.milestone = o.milestone and t.outcome = o.outcome
           where o.milestone = 'offer' and t.offer is not null group by all) r
  on r.app = d.app and r.fact = l.fact and r.status = l.status;

-- Concluded from a later step, or told by another system: nobody dated or priced it.
create or replace temp table concluded as
select app from success where milestone = 'offer' and (is_implied or actor_kind = 'system')
  and app in (select app from standing_outcome where milestone = 'offer' and colour = 'green')
union
select app from (select * from offer where status = 'accepted' qualify row_number() over (partition by app order by place desc) = 1)
where last_implied;

insert into part
with first_told as (
  select t.app, t.told from told_figure t join offer o using (app, offer) where t.is_first
  qualify row_number() over (partition by t.app order by o.place) = 1
), decision as (
  select * from standing_outcome where colour = 'green' and place < (select min(place) from track where milestone = 'offer')
  qualify row_number() over (partition by app order by place desc) = 1
)
select 'offer.decision_to_told', c.app, f.told,
  case when k.app is not null then 'excluded.implied'
       when d.app is null or d.is_implied then 'excluded.decision-not-dated' else '_minutes' end,
  case when k.app is null and not d.is_implied then minutes_between(d.moment, f.told) else 1 end
from counted c join first_told f on f.app = c.app
left join concluded k on k.app = c.app left join decision d on d.app = c.app;
insert into measured select id, app, moment, amount, 60 from part where id = 'offer.decision_to_told' and name = '_minutes';

create or replace temp table offer_end as
with made as (
  select o.app, o.status, o.ended as moment from offer o
  semi join told_figure t on t.app = o.app and t.offer = o.offer where o.last_seq is not null
)
select * from made
union all
-- An offer of which nobody kept more than the outcome.
select s.app, s.offer, s.moment from standing_outcome s anti join made m on m.app = s.app
where s.milestone = 'offer' and s.offer is not null;

insert into part
select 'offer.acceptance', c.app, e.moment, unnest(case
  when e.status = 'accepted' and k.app is not null then ['excluded.implied']
  when e.status = 'accepted' and a.reason = 'backed-out' then ['numerator', 'denominator', 'beside.backedOut']
  when e.status = 'accepted' and a.app is not null then ['numerator', 'denominator', 'beside.withdrawnAfterAcceptance']
  when e.status = 'accepted' then ['numerator', 'denominator']
  when e.status in ('declined', 'expired') then ['denominator', 'beside.' || e.status]
  when e.status = 'withdrawn' then ['beside.withdrawn', 'excluded.withdrawn']
  when e.status in ('told', 'sent', 'negotiating') then ['beside.pending', 'excluded.pending']
  else [] end), 1
from counted c join offer_end e on e.app = c.app
left join concluded k on k.app = c.app left join ended_after a on a.app = c.app;
insert into derived values ('offer.acceptance', 'value', ['numerator'], ['denominator']), ('offer.acceptance', 'n', ['denominator'], null);
