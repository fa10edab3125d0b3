-- Minutes of a site's working hours between two moments.
create or replace temp table contact as
select app, moment, spoke, by_mail from (
  select app, (event->>'at')::timestamptz as moment, (event->>'result') = 'spoke' as spoke,
    (event->>'channel') = 'email' as by_mail, (event->>'direction') = 'out' as outgoing
  from standing where type = 'ContactLogged'
  union all
  select o.app, o.moment, t.counts_as = 'conversation', false, true
  from outcome o join track t on t.milestone = o.milestone and t.outcome = o.outcome
  where t.counts_as is not null and not o.is_implied
)
-- A message that the candidate left is a try of theirs, not of ours.
where spoke or outgoing;

create or replace temp table first_contact as
select c.app, min(k.moment) as tried,
  min(k.moment) filter (k.spoke or (c.by_mail_only and k.by_mail)) as spoken
from counted c join contact k on k.app = c.app group by c.app;

create or replace macro minutes_of(from_at, to_at) as date_diff('minute', from_at, to_at);

create or replace temp table waited as
with asked as (
  select f.app, unnest(['time.first_attempt', 'time.first_contact']) as id, unnest([f.tried, f.spoken]) as until
  from first_contact f
), day as (
  select a.id, a.app, a.until, c.received, c.zone, c.opens, c.closes,
    unnest(generate_series(timezone(c.zone, c.received)::date, timezone(c.zone, a.until)::date, interval 1 day))::date as day,
    c.working_days, c.country
  from asked a join counted c on c.app = a.app where a.until is not null
)
select id, app, until,
  sum(case when list_contains(working_days, isodow(day)) and h.day is null then
    greatest(0, date_diff('second',
      greatest(received, timezone(zone, day + opens::time)),
      least(until, timezone(zone, day + closes::time)))) else 0 end) as seconds
from day left join holiday h using (country, day) group by id, app, until;

insert into measured select id, app, until, floor(seconds / 60), 60 from waited;

-- From the success before (at first: the arrival) to this one; skipped ones have no date, nor has what follows them.
create or replace temp table reached as
select s.app, s.milestone, s.moment, s.is_implied,
  lag(s.moment) over w as before_at, coalesce(lag(s.is_implied) over w, false) as before_implied
from success s join (select milestone, min(place) as place from track group by milestone) t using (milestone)
window w as (partition by s.app order by t.place);

insert into measured
select 'time.in_milestone.' || r.milestone, c.app, r.moment, days_between(c.zone, coalesce(r.before_at, c.received), r.moment), 1
from counted c join reached r on r.app = c.app where not r.is_implied and not r.before_implied;
insert into part
select 'time.in_milestone.' || r.milestone, c.app, r.moment, 'excluded.implied', 1
from counted c join reached r on r.app = c.app where r.is_implied or r.before_implied;

insert into measured
select 'time.to_hire', c.app, s.moment, days_between(c.zone, c.received, s.moment), 1
from counted c join success s on s.app = c.app and s.milestone = 'offer' where not s.is_implied;
insert into part
select 'time.to_hire', c.app, s.moment, 'excluded.implied', 1
from counted c join success s on s.app = c.app and s.milestone = 'offer' where s.is_implied;

-- In time: spoken with by the time it was due. That it went by unanswered is told by the clock, or by anything dated later.
create or replace temp table due_passed as
with told as (
  select app, (event->>'reviewAt')::timestamptz + interval 1 millisecond as moment from standing where type = 'StepOverdue'
  union all select app, moment from outcome
  union all select app, (event->>'at')::timestamptz from standing where type = 'ContactLogged'
)
select distinct t.app from told t join application a on a.app = t.app where t.moment > a.first_contact_due;

insert into part
select 'first_contact.in_time', c.app,
  case when c.source <> 'hand' and f.spoken is not null then f.spoken
       when c.source <> 'hand' and w.app is null and d.app is null and l.app is not null then null
       else c.first_contact_due end,
  unnest(case
    when c.source = 'hand' then ['excluded.entered-by-hand']
    when f.spoken <= c.first_contact_due then ['numerator', 'denominator']
    when f.spoken is not null then ['denominator']
    when w.app is not null then ['excluded.withdrew-themselves']
    when d.app is not null then ['denominator', 'beside.waiting']
    when l.app is not null then ['excluded.not-due-yet']
    else ['excluded.ended-before-due'] end), 1
from counted c
left join first_contact f on f.app = c.app
left join (select distinct app from outcome where outcome = 'withdrew') w on w.app = c.app
left join due_passed d on d.app = c.app
left join live l on l.app = c.app;
insert into derived values ('first_contact.in_time', 'value', ['numerator'], ['denominator']), ('first_contact.in_time', 'n', ['denominator'], null);

-- What ended it between the acceptance and the first day at work.
create or replace temp table ended_after as
select app, if(class = 'ours', 'withdrawn-after-acceptance', 'backed-out') as reason
from standing_outcome
where colour = 'red' and place > (select min(place) from track where milestone = 'offer')
  and place <= (select min(place) from track where milestone = 'started-work');

create or replace temp table filled as
select c.app, s.moment, c.zone, (c.job_settings->>'openedAt')::date as opened,
  case when (c.job_settings->>'evergreen')::boolean then 'evergreen'
       when (c.job_settings->>'openedAt') is null then 'opening-unknown'
       when s.is_implied then 'implied'
       else e.reason end as excluded
from counted c join success s on s.app = c.app and s.milestone = 'offer' left join ended_after e on e.app = c.app;
insert into measured
select 'time.to_fill', app, moment, greatest(0, date_diff('day', opened, timezone(zone, moment)::date)), 1
from filled where excluded is null;
insert into part select 'time.to_fill', app, moment, 'excluded.' || excluded, 1 from filled where excluded is not null;
