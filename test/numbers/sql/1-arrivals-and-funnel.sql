insert into part select 'applications.received', app, received, 'numerator', 1 from counted;
insert into derived values ('applications.received', 'value', ['numerator'], null), ('applications.received', 'n', ['numerator'], null);

-- A step is overdue once its review date passed: the clock wrote that down after the step that stands was given its date.
create or replace temp table step as
select s.app, s.seq, s.type = 'OutcomeRedated' or s.type = 'OfferExtended' as is_new_date, (s.event->>'outcomeSeq')::bigint as of_seq,
  coalesce(s.event->>'reviewAt', s.event->>'firstContactDue', s.event->>'expiresAt') as review_at,
  -- An extended deadline is that of a step that named an earlier one.
  s.type = 'OfferExtended' as is_extension, (s.event->'details'->>'expiresAt') as deadline
from standing s
where s.type in ('ApplicationReceived', 'OfferExtended')
  -- A red that was taken back ended nothing, and a reopening of it opens nothing.
  or (s.type = 'Reopened' and exists (from standing o where o.app = s.app and o.seq = (s.event->>'outcomeSeq')::bigint))
  or (s.type = 'OutcomeRecorded' and (s.event->>'impliedBy') is null)
  or (s.type in ('InterviewOffered', 'InterviewCancelled', 'OutcomeRedated') and (s.event->>'reviewAt') is not null);
create or replace temp table last_step as
with started as (select app, max(seq) as seq, arg_max(coalesce(review_at, ''), seq) as review_at,
  nullif(arg_max(coalesce(deadline, ''), seq), '') as deadline from step where not is_new_date group by app)
select b.app, greatest(b.seq, coalesce(max(d.seq), 0)) as seq, coalesce(arg_max(d.review_at, d.seq), b.review_at) as review_at
from started b left join step d on d.app = b.app and d.is_new_date and d.seq > b.seq and coalesce(d.of_seq, b.seq) = b.seq
  and (not d.is_extension or b.deadline < d.review_at)
group by b.app, b.seq, b.review_at;
insert into part
select 'list.current', c.app, null, unnest(case when o.app is null then ['numerator', 'denominator'] else ['denominator'] end), 1
from counted c semi join live l on l.app = c.app
left join (select distinct s.app from standing s join last_step t on t.app = s.app
           where s.type = 'StepOverdue' and s.seq > t.seq and (s.event->>'reviewAt') = t.review_at) o on o.app = c.app;
insert into derived values ('list.current', 'value', ['numerator'], ['denominator']), ('list.current', 'n', ['denominator'], null);
insert into stock values ('list.current');

create or replace temp table milestone as select distinct milestone from track;
insert into part
select 'funnel.reached.' || m.milestone, c.app, null, 'denominator', 1 from counted c, milestone m
union all
select 'funnel.reached.' || m.milestone, c.app, null, '_live', 1 from counted c semi join live l on l.app = c.app, milestone m
union all
select 'funnel.reached.' || s.milestone, c.app, null, if(s.is_implied, 'beside.implied', 'numerator'), 1
from counted c join success s on s.app = c.app;
insert into derived
select 'funnel.reached.' || milestone, unnest(['value', 'n', 'beside.withImplied', 'beside.stillLive', 'open']),
  unnest([['numerator'], ['denominator'], ['numerator', 'beside.implied'], ['_live'], ['_live']]),
  unnest([['denominator'], null, ['denominator'], ['denominator'], ['denominator']])
from milestone;

insert into part
select 'funnel.lost.' || e.milestone || '.' || e.class, c.app, e.moment, 'numerator', 1
from counted c join outcome e on e.app = c.app and e.colour = 'red' and not e.was_reopened;
insert into derived select distinct id, unnest(['value', 'n']), ['numerator'], null::varchar[] from part where id like 'funnel.lost.%';
