-- From the ledger: an entry counts when it was posted, and one that takes another back leaves neither among how many there are; tests and merged applications have theirs too.
insert into part
select 'points.owed ' || l.currency, l.app, l.posted_at, unnest(['numerator', 'n', 'money']),
  unnest([l.points, sign(l.points), l.points * l.point_value])
from ledger l;
insert into part
select 'points.reversed ' || l.currency, l.app, l.posted_at, unnest(['numerator', 'n', 'money']),
  unnest([-l.points, 1, -l.points * l.point_value])
from ledger l where l.is_reversal;
insert into derived select distinct id, 'value', ['numerator'], null::varchar[] from part where id like 'points.%';
insert into stock select distinct id from part where id like 'points.owed%';

-- What was paid out, asked for or approved: the ledger has no such entries before points can be cashed in.

-- Still to be earned: what the scheme gives for the open milestone and those after it, while the application is live.
create or replace temp table planned as
select c.app, t.milestone, t.place, t.is_optional, s.app is not null as reached
from counted c cross join (select milestone, place, is_optional from track group by all) t
left join standing_outcome s on s.app = c.app and s.milestone = t.milestone and s.colour = 'green'
where not t.is_optional or s.app is not null
  or exists (select 1 from standing_outcome o where o.app = c.app and o.opens = t.milestone);

create or replace temp table credit as
with open as (
  select app, min(place) as place from planned where not reached group by app
), behind as (
  select o.app, o.place, coalesce(max_by(p.milestone, p.place), 'arrival') as milestone
  from open o left join planned p on p.app = o.app and p.place < o.place and not p.is_optional group by all
), earned as (
  select l.app, l.member, max_by(l.currency, l.place) as currency from ledger l group by all
)
select c.app, b.milestone as behind, p.milestone, coalesce(e.currency, c.currency) as currency,
  s.points + if(c.new_to_sector, s.new_to_sector, 0) as points
from counted c semi join live l on l.app = c.app
join behind b on b.app = c.app
join planned p on p.app = c.app and p.place >= b.place
join scheme s on s.milestone = p.milestone
left join earned e on e.app = c.app and e.member = c.referrer
where c.referrer is not null;

insert into part
select 'points.pending ' || k.currency, k.app, null, unnest(['numerator', 'n', 'money', '_way ' || k.behind || ' ' || k.milestone]),
  unnest([k.points, 1, k.points * coalesce(v.minor_units, 0), k.points])
from credit k left join point_value v on v.currency = k.currency where k.points > 0;
insert into derived select distinct id, 'value', ['numerator'], null::varchar[] from part where id like 'points.pending%';
insert into stock select distinct id from part where id like 'points.pending%';
