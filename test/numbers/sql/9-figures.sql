-- Adds everything up: by basis, period and row. `number` holds every number of every figure.
create or replace temp table booked_row as
select a.app, period_of(a.organisation_zone, a.received) as cohort, a.organisation_zone,
  unnest(['organisation', 'site', 'job', 'job', 'recruiter', 'recruiter']) as dimension,
  unnest(['all', a.site, a.job, a.job || '#' || a.site, a.recruiter, a.recruiter || '#' || a.site]) as row_name
from application a;

create or replace temp table period as
with each as (
  select period_of(organisation_zone, received) as period from application
  union select period_of(a.organisation_zone, p.moment) from part p join application a on a.app = p.app where p.moment is not null
  union select period_of(a.organisation_zone, m.moment) from measured m join application a on a.app = m.app where m.moment is not null
) select distinct period from each;

create or replace temp table summed as
with booked as (
  select p.id, 'cohort' as basis, r.dimension, r.row_name, r.cohort as period, p.name, p.amount
  from part p join booked_row r on r.app = p.app
  union all
  select p.id, 'activity', r.dimension, r.row_name, period_of(r.organisation_zone, p.moment), p.name, p.amount
  from part p join booked_row r on r.app = p.app where p.moment is not null
)
select id, basis, dimension, row_name, period, name, sum(amount) as amount from booked group by all;

create or replace temp table number as
select s.id, s.basis, s.dimension, s.row_name, s.period, s.name, s.amount::double as amount
from summed s anti join stock k on k.id = s.id
union all
select s.id, s.basis, s.dimension, s.row_name, m.period, s.name, sum(s.amount)::double
from summed s semi join stock k on k.id = s.id join period m on m.period >= s.period group by all;

insert into number
select d.id, n.basis, n.dimension, n.row_name, n.period, if(d.name = 'hundredths', 'value', d.name),
  if(d.name = 'hundredths', 100, 1) * if(d.under is null, over_sum, if(under_sum = 0, null, over_sum / under_sum))
from derived d join lateral (
  select basis, dimension, row_name, period,
    coalesce(sum(amount) filter (list_contains(d.over, name)), 0) as over_sum,
    coalesce(sum(amount) filter (list_contains(d.under, name)), 0) as under_sum
  from number x where x.id = d.id group by basis, dimension, row_name, period) n on true;
-- Open until 90 % are closed.
update number set amount = (amount > 0.1)::integer where name = 'open';
-- What an employer pays on top of a reward, as the organisation has set it.
insert into number
select n.id, n.basis, n.dimension, n.row_name, n.period, unnest(['beside.onCostPercent', 'beside.withOnCost']),
  unnest([o.on_cost_percent, floor(n.amount * (100 + o.on_cost_percent) / 100 + 0.5)])
from number n cross join organisation o where n.id like 'reward.per_hire %' and n.name = 'value' and n.amount is not null;

insert into number
with booked as (
  select m.id, 'cohort' as basis, r.dimension, r.row_name, r.cohort as period, m.amount, m.per_unit
  from measured m join booked_row r on r.app = m.app
  union all
  select m.id, 'activity', r.dimension, r.row_name, period_of(r.organisation_zone, m.moment), m.amount, m.per_unit
  from measured m join booked_row r on r.app = m.app where m.moment is not null
), listed as (
  select id, basis, dimension, row_name, period, list_sort(list(amount)) as amounts, any_value(per_unit) as per_unit from booked group by all
)
select id, basis, dimension, row_name, period, unnest(['n', 'value', 'p25', 'p50', 'p75', 'p90']),
  unnest([len(amounts), amounts[ceil(0.5 * len(amounts))::int] / per_unit, amounts[ceil(0.25 * len(amounts))::int] / per_unit,
    amounts[ceil(0.5 * len(amounts))::int] / per_unit, amounts[ceil(0.75 * len(amounts))::int] / per_unit,
    amounts[ceil(0.9 * len(amounts))::int] / per_unit])
from listed;

-- What is left out of every figure about people, by reason.
insert into number
with booked as (
  select unnest(['cohort', 'activity']) as basis, r.dimension, r.row_name, r.cohort as period, a.left_out
  from application a join booked_row r on r.app = a.app where a.left_out is not null
)
select '*', basis, dimension, row_name, period, 'excluded.' || left_out, count(*) from booked group by all;
insert into number
select '* of a stock', n.basis, n.dimension, n.row_name, m.period, n.name, sum(n.amount)
from number n join period m on m.period >= n.period where n.id = '*' group by all;
