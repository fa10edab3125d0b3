-- Pending points at the share of closed applications of the last 12 months that came from where they stand to where they are earned.
create or replace temp table observed as
with last_year as (
  select a.app from counted a anti join live l on l.app = a.app, organisation o
  where strftime(timezone(a.organisation_zone, a.received), '%Y-%m')
    between strftime((o.this_month || '-01')::date - interval 11 month, '%Y-%m') and o.this_month
)
select 'arrival' as milestone, count(*) as applications from last_year
union all
select s.milestone, count(*) from standing_outcome s semi join last_year y on y.app = s.app where s.colour = 'green' group by s.milestone;

insert into number
with way as (
  select id, basis, dimension, row_name, period, split_part(name, ' ', 2) as behind, split_part(name, ' ', 3) as milestone, amount
  from number where id like 'points.pending %' and name like '\_way %' escape '\'
)
select w.id, w.basis, w.dimension, w.row_name, w.period, 'beside.weighted',
  if((select applications from observed where milestone = 'arrival') < 30, null,
    floor(sum(case when coalesce(b.applications, 0) = 0 then 0 else w.amount * coalesce(m.applications, 0) / b.applications end) + 0.5))
from way w left join observed b on b.milestone = w.behind left join observed m on m.milestone = w.milestone
group by all;
