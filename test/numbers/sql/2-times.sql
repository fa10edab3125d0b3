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
