create or replace temp table interview as
with said as (
  select o.app, (o.event->>'interviewId') as id, o.seq as place, (o.event->>'kind') as kind,
    o.recorded_at as offered, from_json(o.event->'interviewerIds', '["VARCHAR"]') as interviewers,
    s.seq, s.type, s.event, s.recorded_at
  from standing o left join standing s
    on s.app = o.app and s.seq > o.seq and (s.event->>'interviewId') = (o.event->>'interviewId')
  where o.type = 'InterviewOffered'
)
select app, id, place, kind, offered, interviewers,
  max_by(recorded_at, seq) filter (type = 'InterviewBooked') as booked,
  (max_by(event->>'startsAt', seq) filter (type in ('InterviewBooked', 'InterviewMoved')))::timestamptz as starts,
  (max_by(event->>'endsAt', seq) filter (type in ('InterviewBooked', 'InterviewMoved')))::timestamptz as ends,
  coalesce(max_by(type, seq) filter (type in ('InterviewBooked', 'InterviewMoved', 'InterviewCancelled', 'InterviewHeld', 'InterviewMissed')), 'InterviewOffered') as status,
  coalesce(max_by(type, seq) filter (type in ('InterviewMoved', 'ScorecardsOverdue')) = 'ScorecardsOverdue', false) as cards_overdue
from said group by all;

create or replace macro minutes_between(from_at, to_at) as
  greatest(0, floor((epoch_ms(to_at) - epoch_ms(from_at)) / 60000))::bigint;

create or replace temp table judged as select i.* from interview i semi join counted c on c.app = i.app where kind in ('first', 'final');

insert into measured
select 'interview.offered_to_booked', app, booked, minutes_between(offered, booked), 60 from judged where booked is not null;
insert into part
select 'interview.offered_to_booked', app, offered,
  if(status = 'InterviewCancelled', 'excluded.called-off', 'excluded.not-booked-yet'), 1 from judged where booked is null;

insert into measured
select 'interview.booked_to_held', app, starts, minutes_between(booked, starts), 60 from judged where status = 'InterviewHeld' and booked is not null;
insert into part
select 'interview.booked_to_held', app, starts, 'excluded.' || case status
  when 'InterviewMissed' then 'did-not-come' when 'InterviewCancelled' then 'called-off' else 'not-held-yet' end, 1
from judged where status <> 'InterviewHeld' and booked is not null;

-- The decision on the last one of its kind that was held: an earlier one was followed by another.
create or replace temp table decided as
select i.app, i.ends, s.moment, case
    when s.app is null then 'undecided'
    when s.is_implied then 'implied'
    when s.colour = 'red' and s.class <> 'ours' then 'ended-by-candidate' end as excluded
from (select * from judged where status = 'InterviewHeld' qualify row_number() over (partition by app, kind order by place desc) = 1) i
left join standing_outcome s on s.app = i.app and s.colour <> 'amber'
  and s.milestone = if(i.kind = 'first', 'interview-completed', 'final-interview')
where i.ends is not null;
insert into measured
select 'interview.held_to_decision', app, moment, minutes_between(ends, moment), 60 from decided where excluded is null;
insert into part
select 'interview.held_to_decision', app, coalesce(moment, ends), 'excluded.' || excluded, 1 from decided where excluded is not null;

create or replace temp table held as
select j.app, j.id, j.ends, j.interviewers, j.cards_overdue, (
    select min(timezone(c.zone, d.day + c.closes::time)) from (
      select unnest(generate_series(timezone(c.zone, j.ends)::date + 1, timezone(c.zone, j.ends)::date + 21, interval 1 day))::date as day) d
    where list_contains(c.working_days, isodow(d.day))
      and not exists (select 1 from holiday h where h.country = c.country and h.day = d.day)) as due
from judged j join counted c on c.app = j.app where j.status = 'InterviewHeld' and j.ends is not null;

create or replace temp table scorecard as
select h.app, h.id, h.ends, h.due, (s.event->>'memberId') as member, min(s.recorded_at) as moment
from held h join standing s on s.app = h.app and s.type = 'ScorecardSubmitted' and (s.event->>'interviewId') = h.id
group by all;

insert into measured select 'scorecard.delay', app, moment, minutes_between(ends, moment), 60 from scorecard;
insert into part
select 'scorecard.in_time', app, ends, unnest(if(moment <= due, ['numerator', 'denominator'], ['denominator', 'beside.late'])), 1 from scorecard;
insert into part
with missing as (
  select h.app, h.id, h.ends, h.cards_overdue, unnest(h.interviewers) as member from held h
)
select 'scorecard.in_time', m.app, m.ends, unnest(if(m.cards_overdue, ['denominator', 'beside.missing'], ['excluded.not-due-yet'])), 1
from missing m anti join scorecard s on s.app = m.app and s.id = m.id and s.member = m.member;
insert into derived values ('scorecard.in_time', 'value', ['numerator'], ['denominator']), ('scorecard.in_time', 'n', ['denominator'], null);
