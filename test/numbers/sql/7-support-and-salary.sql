-- Help is decided for each offer that the candidate was told of: which one was the last at any time.
create or replace temp table help_period as
with turn as (
  select app, seq, offer, offer is distinct from lag(offer) over (partition by app order by seq) as is_another
  from offer_move where status in ('told', 'sent')
)
select app, offer, min(seq) as since,
  coalesce(lead(min(seq)) over (partition by app order by min(seq)), 9223372036854775807) as until
from (select *, sum(is_another::integer) over (partition by app order by seq) as period from turn) group by app, offer, period;
-- Before any was told, where none was ever told.
insert into help_period
select app, null, 0, 9223372036854775807 from (select distinct app from standing where type = 'SupportDecided') d
anti join (select distinct app from help_period) p on p.app = d.app;

create or replace temp table talk as
with said as (
  select b.app, (b.event->>'consultationId') as id, b.seq as place, s.seq, s.fact, s.type, s.recorded_at,
    (s.event->>'startsAt')::timestamptz as starts
  from standing b join standing s
    on s.app = b.app and s.seq >= b.seq and (s.event->>'consultationId') = (b.event->>'consultationId')
  where b.type = 'ConsultationBooked'
), talk as (
  select app, id, place, max_by(starts, seq) filter (type in ('ConsultationBooked', 'ConsultationMoved')) as starts,
    max_by(type, seq) filter (type in ('ConsultationBooked', 'ConsultationCancelled', 'ConsultationStarted', 'ConsultationHeld', 'ConsultationNoShow')) as status,
    max_by(recorded_at, seq) filter (type = 'ConsultationStarted') as started,
    max_by(fact, seq) filter (type = 'ConsultationStarted') as started_with,
    list(fact) filter (type = 'ConsultationHeld') as held_with
  from said group by app, id, place
)
-- Told of afterwards, in one go with how it went, it began when it was booked for, if that is earlier.
select t.app, t.id, p.offer, t.status,
  case when t.started is null then t.starts
       when list_contains(t.held_with, t.started_with) then least(t.started, t.starts)
       else t.started end as began
from talk t left join help_period p on p.app = t.app and t.place > p.since and t.place < p.until;

create or replace temp table help as
with decided as (
  select p.app, p.offer, p.since, s.seq, s.recorded_at as moment, s.event, p.until
  from help_period p join standing s on s.app = p.app and s.type = 'SupportDecided' and s.seq > p.since and s.seq < p.until
  qualify row_number() over (partition by p.app, p.since order by s.seq desc) = 1
)
select d.app, d.offer, d.since, d.moment, (d.event->>'decision') as decision, coalesce(d.event->>'reason', 'other') as reason,
  (select max_by(a.event->>'answer', a.seq) from standing a
   where a.app = d.app and a.type = 'SupportAnswered' and a.seq > d.seq and a.seq < d.until) as answer
from decided d;

insert into part
with helped as (
  select h.app, h.since, any_value(h.moment) as moment, any_value(h.decision) as decision, any_value(h.reason) as reason,
    any_value(h.answer) as answer, count(t.id) > 0 as booked, coalesce(bool_or(t.status = 'ConsultationHeld'), false) as held,
    coalesce(bool_or(t.status = 'ConsultationNoShow'), false) as no_show
  from help h left join talk t on t.app = h.app and t.offer is not distinct from h.offer group by h.app, h.since
)
select 'support.take_up', c.app, h.moment, unnest(if(h.decision = 'skip', ['excluded.skipped-' || h.reason],
  list_filter(['denominator', if(h.answer = 'accepted', 'beside.accepted', null), if(h.answer = 'declined', 'beside.declined', null),
    if(h.booked, 'beside.booked', null), if(h.held, 'numerator', null), if(h.held, 'beside.held', null),
    if(h.no_show and not h.held, 'beside.noShow', null)], lambda x: x is not null))), 1
from counted c join helped h on h.app = c.app;
insert into derived values ('support.take_up', 'value', ['numerator'], ['denominator']), ('support.take_up', 'n', ['denominator'], null);

-- Pay between the first figure that was told and the accepted one.
create or replace temp table raise as
with accepted as (
  select * from offer where status = 'accepted' qualify row_number() over (partition by app order by place desc) = 1
), stated as (
  select c.app, coalesce(a.ended, s.moment) as moment, a.offer, a.accepted_version
  from counted c
  left join accepted a on a.app = c.app
  left join standing_outcome s on s.app = c.app and s.milestone = 'offer' and s.colour = 'green'
  where a.app is not null or s.app is not null
)
select s.app, s.moment, f.currency, f.base as from_base, v.base as to_base, f.cash as from_cash, v.cash as to_cash,
  case when k.app is not null then 'implied'
       when e.app is not null then e.reason
       when f.app is null or v.app is null then 'no-figures'
       when f.currency <> v.currency then 'two-currencies'
       when f.base = 0 or f.cash = 0 then 'first-figure-zero' end as excluded,
  case when not coalesce(bool_or(t.status = 'ConsultationHeld'), false) then 'unsupported'
       when bool_or(t.status = 'ConsultationHeld' and t.began < g.told) then 'supported' else 'late' end as part
from stated s
left join concluded k on k.app = s.app left join ended_after e on e.app = s.app
left join told_figure f on f.app = s.app and f.offer = s.offer and f.is_first
left join offer_version v on v.app = s.app and v.offer = s.offer and v.version = s.accepted_version
left join (select app, offer, version, min_by(told, seq) as told from told_figure group by all) g
  on g.app = s.app and g.offer = s.offer and g.version = s.accepted_version
left join talk t on t.app = s.app and t.offer = s.offer
group by all;

insert into part
select unnest(['salary.supported', 'salary.unsupported', 'salary.all', 'salary.helped']), app, moment, 'excluded.' || excluded, 1
from raise where excluded is not null;
insert into part
select unnest(case part when 'supported' then ['salary.unsupported'] when 'unsupported' then ['salary.supported', 'salary.helped']
    else ['salary.supported', 'salary.unsupported', 'salary.helped'] end), app, moment,
  case part when 'supported' then 'excluded.talked' when 'unsupported' then 'excluded.no-talk' else 'excluded.talked-after-final-version' end, 1
from raise where excluded is null;

create or replace temp table increase as
with measure as (
  select app, moment, currency, part, unnest(['base', 'first-year-cash']) as measure, unnest([from_base, from_cash]) as before, unnest([to_base, to_cash]) as after
  from raise where excluded is null
), grouped as (
  select *, unnest(case part when 'late' then ['salary.all'] else ['salary.all', 'salary.' || part] end) as id from measure
)
select id || ' ' || measure || ' ' || currency as id, app, moment, before, after, change(before, after) as hundredths from grouped;
insert into measured select id, app, moment, hundredths, 100 from increase;
insert into part
select id, app, moment, unnest(['numerator', 'money', 'denominator', '_percent', '_hundredths', '_hundreds']),
  unnest([after - before, after - before, before, 100 * (after - before), hundredths, 100]) from increase;
insert into derived
select distinct id, unnest(['beside.ratioOfSums', 'beside.mean']), unnest([['_percent'], ['_hundredths']]), unnest([['denominator'], ['_hundreds']])
from increase;

insert into part
select 'salary.helped', app, moment,
  unnest(if(to_base > from_base or to_cash > from_cash, ['numerator', 'denominator'], ['denominator'])), 1
from raise where excluded is null and part = 'supported';
insert into derived values ('salary.helped', 'value', ['numerator'], null), ('salary.helped', 'n', ['denominator'], null);
