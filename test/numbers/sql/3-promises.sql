-- Every promise that stands, by the day it was last moved to.
create or replace temp table promise as
select g.app, g.seq,
  coalesce(arg_max(m.event->>'byDay', m.seq), any_value(g.event->>'byDay')) as by_day,
  coalesce(arg_max(m.event->>'until', m.seq), any_value(g.event->>'until'))::timestamptz as until,
  count(m.seq) > 0 as was_moved
from standing g left join standing m
  on m.app = g.app and m.type = 'PromiseMoved' and (m.event->>'promiseSeq')::bigint = g.seq
where g.type = 'PromiseGiven' group by g.app, g.seq;

-- How it ended: as was written down, or, where that went with an undo, by the word that named the next day.
create or replace temp table promise_end as
with next_word as (
  select p.app, p.seq, min_by(g.recorded_at, g.seq) as moment
  from promise p join standing g on g.app = p.app and g.type = 'PromiseGiven' and g.seq > p.seq group by p.app, p.seq
), written as (
  select app, (event->>'promiseSeq')::bigint as seq, arg_max(type, standing.seq) as type
  from standing where type in ('PromiseKept', 'PromiseMissed') group by all
)
select p.app, p.seq as promise_seq,
  coalesce(w.type, case when n.moment <= p.until then 'PromiseKept' when n.moment > p.until then 'PromiseMissed' end) as type
from promise p left join written w on w.app = p.app and w.seq = p.seq
left join next_word n on n.app = p.app and n.seq = p.seq;

insert into part
select 'promise.kept', c.app, timezone(c.zone, p.by_day::timestamp + interval 12 hour),
  unnest(list_concat(
    case e.type when 'PromiseKept' then ['numerator', 'denominator']
                when 'PromiseMissed' then ['denominator', 'beside.missed'] else ['excluded.not-due-yet'] end,
    if(p.was_moved and e.type is not null, ['beside.moved'], []))), 1
from counted c join promise p on p.app = c.app
left join promise_end e on e.app = p.app and e.promise_seq = p.seq;
insert into derived values ('promise.kept', 'value', ['numerator'], ['denominator']), ('promise.kept', 'n', ['denominator'], null);
