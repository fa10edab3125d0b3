-- At 4 and 12 weeks: kept, gone, or not known. Who has left at 4 weeks is a no at 12, too.
create or replace temp table asked_at as
select * from (values ('retention.4w', 'still-working-4w', 'still-working-4w'),
  ('retention.12w', 'still-working-12w', 'still-working-12w'),
  ('retention.12w', 'still-working-12w', 'still-working-4w')) as t(id, milestone, told_by);

create or replace temp table retained as
with said as (
  select k.id, o.app, o.moment, 1 as rank, 'yes' as said
  from outcome o join asked_at k on k.milestone = o.milestone and k.told_by = o.milestone where o.colour = 'green'
  union all
  select k.id, o.app, o.moment, 2, case o.class when 'term' then 'term' when 'unknown' then 'unknown' else 'no' end
  from outcome o join asked_at k on k.told_by = o.milestone where o.colour = 'red' and not o.was_reopened
  union all
  select k.id, s.app, s.recorded_at, 3, 'unknown'
  from standing s join asked_at k on k.milestone = (s.event->>'milestone') and k.told_by = k.milestone
  where s.type = 'RetentionCheckDue'
)
select id, app, arg_min(said, (rank, moment)) as said, arg_min(moment, (rank, moment)) as moment from said group by id, app;

insert into part
select r.id, c.app, r.moment, unnest(case r.said
  when 'yes' then ['numerator', 'denominator', 'beside.due']
  when 'no' then ['denominator', 'beside.due']
  when 'term' then ['excluded.agreed-term-ended']
  else ['beside.due', 'beside.unknown'] end), 1
from counted c join retained r on r.app = c.app;
insert into derived
select distinct id, unnest(['value', 'n', 'beside.ofAllDue']), unnest([['numerator'], ['denominator'], ['numerator']]),
  unnest([['denominator'], null, ['beside.due']]) from asked_at;

insert into part
select 'referral.share', c.app, s.moment, unnest(if(c.referrer is null, ['denominator'], ['numerator', 'denominator'])), 1
from counted c join success s on s.app = c.app and s.milestone = 'started-work';
insert into derived values ('referral.share', 'value', ['numerator'], ['denominator']), ('referral.share', 'n', ['denominator'], null);

insert into part
with net as (
  select app, currency, sum(points) as points, sum(points * point_value) as money from ledger group by all
  having sum(points) <> 0 or sum(points * point_value) <> 0
)
select 'reward.per_hire ' || coalesce(n.currency, c.currency), c.app, s.moment,
  unnest(['denominator', 'numerator', 'money', '_points']),
  unnest([1, coalesce(n.money, 0), coalesce(n.money, 0), coalesce(n.points, 0)])
from counted c join success s on s.app = c.app and s.milestone = 'started-work'
left join net n on n.app = c.app
where c.referrer is not null;
insert into derived
select distinct id, unnest(['value', 'n', 'beside.points']), unnest([['numerator'], ['denominator'], ['_points']]),
  unnest([['denominator'], null, ['denominator']])
from part where id like 'reward.per_hire %';
