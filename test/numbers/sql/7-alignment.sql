create or replace temp table stated as
select app, seq, recorded_at, (event->>'givenAt')::timestamptz as given, event->'answers' as answers, event->'terms' as terms,
  coalesce(from_json(event->'cleared', '["VARCHAR"]'), []) as cleared
from standing where type = 'ExpectationsStated';

-- How far they came: the final interview, or without one the first figure, or the outcome that says one was told.
create or replace temp table came_so_far as
with word as (
  select o.app, o.seq, o.moment, o.is_implied, t.interview, (s.event->'details'->'booking'->>'startsAt')::timestamptz as booked_for
  from outcome o join track t on t.milestone = o.milestone and t.outcome = o.outcome
  join standing s on s.app = o.app and s.seq = o.seq where o.milestone = 'final-interview'
), final_interview as (
  select app, starts as moment from interview where kind = 'final' and status = 'InterviewHeld'
  union all
  select app, coalesce(booked, moment) from (
    select *, last_value(booked_for ignore nulls) over (partition by app order by seq rows between unbounded preceding and 1 preceding) as booked
    from word) where interview = 'held' and not is_implied
), offer_word as (
  select o.app, o.seq, o.moment, o.is_implied or o.actor_kind = 'system' as is_concluded
  from outcome o join track t on t.milestone = o.milestone and t.outcome = o.outcome
  where o.milestone = 'offer' and t.offer in ('told', 'sent', 'negotiating', 'accepted', 'declined', 'expired')
), found as (
  select app, 1 as rank, min(moment) as moment, false as is_concluded from final_interview where moment is not null group by app
  union all select app, 2, min(told), false from told_figure where is_first group by app
  union all select app, 3, min_by(moment, seq), false from offer_word where not is_concluded group by app
  union all select app, 4, min_by(moment, seq), true from offer_word group by app
)
select * from found qualify row_number() over (partition by app order by rank) = 1;

create or replace temp table asked as
select r.app, r.moment,
  coalesce(bool_or(len(json_keys(s.answers->'duties')) > 0), false) as position,
  coalesce(bool_or((s.answers->'pay') is not null), false) as pay,
  coalesce(bool_or((s.answers->'hoursPerWeek') is not null or (s.answers->'impossibleShifts') is not null
    or (s.answers->'atmosphere') is not null or (s.answers->'place') is not null), false) as conditions,
  coalesce(max_by(json_array_length(s.terms->'dutyIds'), s.seq) = 0, false) as has_no_duties
from came_so_far r left join stated s on s.app = r.app and s.recorded_at < r.moment
where not r.is_concluded group by r.app, r.moment;

insert into part
select 'alignment.coverage', c.app, a.moment, unnest(list_filter(['denominator',
  if((a.position or a.has_no_duties) and a.pay and a.conditions, 'numerator', null),
  if(a.position or a.pay or a.conditions, 'beside.some', null)], lambda x: x is not null)), 1
from counted c join asked a on a.app = c.app;
insert into part
select 'alignment.coverage', c.app, r.moment, 'excluded.implied', 1 from counted c join came_so_far r on r.app = c.app and r.is_concluded;
insert into derived values ('alignment.coverage', 'value', ['numerator'], ['denominator']), ('alignment.coverage', 'n', ['denominator'], null),
  ('alignment.coverage', 'beside.ofSome', ['beside.some'], ['denominator']);

-- The answer about pay that stands: the last one, unless they took it back.
create or replace temp table first_figure as
select app, offer, told, base, currency, weeks, full_time from told_figure where is_first;
create or replace temp table asked_pay as
select app, seq, given, terms, answers->'pay' as pay, (answers->'pay') is not null as says, list_contains(cleared, 'pay') as takes_back from stated;

insert into part
with told as (select app, min(told) as told from first_figure group by app),
said as (
  select p.*, t.told is null or p.given < t.told as is_before from asked_pay p left join told t on t.app = p.app
), standing_before as (
  select * from said where is_before and (says or takes_back) qualify row_number() over (partition by app order by seq desc) = 1
), first_after as (
  select * from said where not is_before and says qualify row_number() over (partition by app order by seq) = 1
), sought as (
  select * from standing_before where says
  union all select * from first_after f anti join (select app from standing_before where says) b on b.app = f.app
), gap as (
  select a.app, coalesce(s.given, a.first_given) as moment, s.app is null as is_open, s.pay->'gross' as gross, s.terms->'pay' as range,
    (s.pay->>'currency') as currency, (s.terms->'pay'->>'currency') as range_currency, (s.terms->'pay'->>'maximum')::bigint as top,
    at_full_time((s.pay->'gross'->>'amount')::double, s.pay->'gross'->>'period', (s.pay->>'hoursPerWeek')::double,
      (s.terms->>'weeksPerYear')::double, (s.terms->>'fullTimeHoursPerWeek')::double) as wanted
  from (select app, min_by(given, seq) as first_given from asked_pay group by app) a left join sought s on s.app = a.app
)
select 'alignment.gap.range', c.app, g.moment, case
    when g.is_open then 'excluded.pay-not-answered' when g.gross is null then 'excluded.net-only'
    when g.range is null then 'excluded.no-range' when g.currency <> g.range_currency then 'excluded.other-currency'
    when g.top = 0 then 'excluded.beyond-measure' else '_gap' end as name,
  if(name = '_gap', change(g.top, g.wanted), 1)
from counted c join gap g on g.app = c.app;

insert into part
with before as (
  select f.app, f.offer, f.told, f.base, f.currency as offered_in, p.*exclude (app), p.seq as said_seq, f.weeks, f.full_time
  from first_figure f join asked_pay p on p.app = f.app and p.given < f.told
), last_before as (
  select * from before where says or takes_back qualify row_number() over (partition by app, offer order by said_seq desc) = 1
), gap as (
  select f.app, f.told as moment, f.currency as offered_in, f.base,
    not exists (select 1 from asked_pay p where p.app = f.app) as never_asked,
    not exists (select 1 from before b where b.app = f.app and b.offer = f.offer) as asked_after,
    not coalesce(l.says, false) as is_open, l.pay->'gross' as gross, (l.pay->>'currency') as currency,
    at_full_time((l.pay->'gross'->>'amount')::double, l.pay->'gross'->>'period', (l.pay->>'hoursPerWeek')::double,
      f.weeks, f.full_time) as wanted
  from first_figure f left join last_before l on l.app = f.app and l.offer = f.offer
)
select 'alignment.gap.offer', c.app, g.moment, case
    when g.never_asked then 'excluded.not-asked' when g.asked_after then 'excluded.asked-after-the-figure'
    when g.is_open then 'excluded.pay-not-answered' when g.gross is null then 'excluded.net-only'
    when g.currency <> g.offered_in then 'excluded.other-currency' when g.base = 0 then 'excluded.beyond-measure' else '_gap' end as name,
  if(name = '_gap', change(g.base, g.wanted), 1)
from counted c join gap g on g.app = c.app;

insert into measured select id, app, moment, amount, 100 from part where id like 'alignment.gap.%' and name = '_gap';
