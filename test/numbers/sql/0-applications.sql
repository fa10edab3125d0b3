-- What an application is now: the fold of its stream without what was taken back.
-- `fact` holds the lines of the export.

create or replace temp view happening as select * from fact where app is not null;

-- An undo names every event that it takes back: none of them ever was.
create or replace temp table taken_back as
select app, unnest(from_json(event->'takesBack', '["BIGINT"]')) as seq
from happening where stream = 'application' and type = 'OutcomeUndone';

create or replace temp table standing as
select h.* from happening h anti join taken_back t on t.app = h.app and t.seq = h.seq
where h.stream = 'application';

create or replace temp table place as
select app,
  arg_max(event->'job', seq) filter (type in ('ApplicationReceived', 'Transferred')) as job,
  arg_max(event->'site', seq) filter (type in ('ApplicationReceived', 'Transferred')) as site,
  nullif(arg_max(coalesce(event->>'recruiterId', ''), seq), '') as recruiter
from standing where type in ('ApplicationReceived', 'Transferred', 'Assigned') group by app;

create or replace temp table application as
select r.app,
  (r.event->>'organisationZone') as organisation_zone,
  (r.event->>'receivedAt')::timestamptz as received,
  (r.event->>'source') as source,
  (r.event->>'firstContactDue')::timestamptz as first_contact_due,
  (p.job->>'jobId') as job,
  p.job as job_settings,
  (p.site->>'siteId') as site,
  (p.site->>'zone') as zone,
  (p.site->>'opens') as opens,
  (p.site->>'closes') as closes,
  (p.site->>'country') as country,
  (p.site->>'currency') as currency,
  from_json(p.site->'workingDays', '["INTEGER"]') as working_days,
  coalesce(p.recruiter, 'unassigned') as recruiter,
  referrer.id as referrer,
  coalesce(new_to_sector.yes, (r.event->>'newToSector')::boolean) as new_to_sector,
  reach.by_mail_only,
  case when merge.is then 'merged'
       when (r.event->>'test')::boolean or by_hand.reason = 'test' then 'test' end as left_out,
  coalesce(merge.is, false) as is_merged,
  by_hand.reason is not null as is_archived_by_hand
from standing r
join place p on p.app = r.app
left join (select app, arg_max(type = 'MergedInto', seq) as is from standing
           where type in ('MergedInto', 'UnmergedFrom') group by app) merge on merge.app = r.app
left join (select app, arg_max(coalesce(event->>'reason', ''), seq) as given,
                  nullif(arg_max(case type when 'Archived' then (event->>'reason') else '' end, seq), '') as reason
           from standing where type in ('Archived', 'Restored') group by app) by_hand on by_hand.app = r.app
left join (select app, nullif(arg_max(coalesce(event->>'referrerId', ''), seq), '') as id
           from standing where type in ('ApplicationReceived', 'ReferrerChanged') group by app) referrer
  on referrer.app = r.app
left join (select app, arg_max(coalesce(event->>'newToSector', (event->'details'->>'newToSector'))::boolean, seq) as yes
           from standing where type = 'NewToSectorChecked' or (event->'details'->>'newToSector') is not null
           group by app) new_to_sector on new_to_sector.app = r.app
left join (select app, arg_max(not list_contains(from_json(event->'reachableBy', '["VARCHAR"]'), 'phone'), seq) as by_mail_only
           from standing where type in ('ApplicationReceived', 'ReachabilityChanged') group by app) reach
  on reach.app = r.app
where r.type = 'ApplicationReceived';

-- Outcomes that stand, by their corrected date; skipped ones have the date of the one that recorded them.
create or replace temp table outcome as
select o.app, o.seq, o.fact,
  (o.event->>'milestone') as milestone,
  (o.event->>'outcome') as outcome,
  (o.event->>'colour') as colour,
  coalesce(o.event->>'class', 'unknown') as class,
  coalesce(d.moment, (o.event->>'effectiveAt')::timestamptz) as moment,
  o.recorded_at,
  o.actor_kind,
  (o.event->>'impliedBy') is not null as is_implied,
  (o.event->>'ends') as ends,
  r.app is not null as was_reopened
from standing o
left join (select app, (event->>'outcomeSeq')::bigint as outcome_seq, arg_max((event->>'effectiveAt')::timestamptz, seq) as moment
           from standing where type = 'OutcomeRedated' group by all) d on d.app = o.app and d.outcome_seq = coalesce((o.event->>'impliedBy')::bigint, o.seq)
left join (select distinct app, (event->>'outcomeSeq')::bigint as outcome_seq from standing where type = 'Reopened') r
  on r.app = o.app and r.outcome_seq = o.seq
where o.type = 'OutcomeRecorded';

-- The last word at its milestone, unless the candidate came back from it.
create or replace temp table standing_outcome as
select o.*, m.place, t.offer, t.opens
from (select * from outcome qualify row_number() over (partition by app, milestone order by seq desc) = 1) o
join (select milestone, min(place) as place from track group by milestone) m on m.milestone = o.milestone
-- What can be recorded anywhere is in no milestone's list.
left join track t on t.milestone = o.milestone and t.outcome = o.outcome
where not o.was_reopened;

create or replace temp table success as
select * from outcome where colour = 'green'
qualify row_number() over (partition by app, milestone order by seq desc) = 1;

create or replace temp table ending as
select * from outcome where ends is not null and not was_reopened;

create or replace temp table erasure as
select app, min(recorded_at) as moment from standing where type = 'ErasureBegun' group by app;

create or replace temp table live as
select a.app from application a
anti join ending e on e.app = a.app
anti join erasure x on x.app = a.app
where not a.is_merged and not a.is_archived_by_hand;

-- People's figures: what is merged or a test is left out of all of them.
create or replace temp table counted as select * from application where left_out is null;

create or replace macro on_clock(zone, moment) as timezone(zone, moment);
create or replace macro days_between(zone, a, b) as
  greatest(0, date_diff('day', timezone(zone, a)::date, timezone(zone, b)::date));

-- What figures are made of: `part` adds up, `measured` has percentiles, both in the month of the arrival and, where it
-- happened at a time of its own, in that month.
create or replace temp table part (id varchar, app varchar, moment timestamptz, name varchar, amount hugeint);
create or replace temp table measured (id varchar, app varchar, moment timestamptz, amount bigint, per_unit double);
-- How numbers follow from parts: sums, or ratios of sums.
create or replace temp table derived (id varchar, name varchar, over varchar[], under varchar[]);
-- What there is at the end of a period: all months up to it.
create or replace temp table stock (id varchar);

-- Pay of a year at full time in minor units, rounded twice: to the contract's year, and to full time.
create or replace macro rounded(x) as floor(x + 0.5)::bigint;
create or replace macro at_full_time(amount, period, hours, weeks, full_time) as rounded(
  case period when 'hour' then rounded(amount * hours * weeks) when 'week' then rounded(amount * weeks)
              when 'month' then amount * 12 else amount end * full_time / hours);
create or replace macro full_time_base(terms) as at_full_time((terms->'base'->>'amount')::double, terms->'base'->>'period',
  (terms->>'hoursPerWeek')::double, (terms->>'weeksPerYear')::double, (terms->>'fullTimeHoursPerWeek')::double);
-- From one amount to another, in hundredths of a percent, halves up.
create or replace macro change(from_amount, to_amount) as rounded((to_amount::double - from_amount) / from_amount * 10000);
