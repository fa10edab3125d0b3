-- Who belonged to the organisation at the end of a period, and how many of them are credited with a referral in it.
create or replace temp table member_change as
select (event->>'memberId') as member, (event->>'homeSiteId') as home, (event->>'status') = 'active' as is_member, recorded_at, seq,
  period_of(o.zone, recorded_at) as period
from fact cross join organisation o where stream = 'members';

insert into number
with member as (
  select m.period, c.member, max_by(c.home, c.seq) as home
  from period m join member_change c on c.period <= m.period group by all
  having max_by(c.is_member, c.seq)
), referral as (
  select period_of(organisation_zone, received) as period, referrer as member, count(*) as referrals
  from counted where referrer is not null group by all
), place as (
  select distinct dimension, row_name from booked_row where dimension in ('organisation', 'site')
), counted_members as (
  select p.dimension, p.row_name, m.period, count(*) as members, count(r.member) as referring,
    count(*) filter (r.referrals > 1) as second
  from place p join member m on p.dimension = 'organisation' or m.home = p.row_name
  left join referral r on r.period = m.period and r.member = m.member
  group by all
)
select 'referral.participation', b.basis, c.dimension, c.row_name, c.period,
  unnest(['numerator', 'denominator', 'n', 'value', 'beside.second', 'beside.ofSecond']),
  unnest([referring, members, members, referring / members, second, if(referring = 0, null, second / referring)])
from counted_members c cross join (select unnest(['cohort', 'activity']) as basis) b;
