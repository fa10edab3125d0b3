-- From the ledger: an entry counts when it was posted, and one that takes another back leaves neither among how many there are; tests and merged applications have theirs too.
insert into part
select 'points.owed ' || l.currency, l.app, l.posted_at, unnest(['numerator', 'n', 'money']),
  unnest([l.points, sign(l.points), l.points * l.point_value])
from ledger l semi join chosen c on c.app = l.app;
insert into part
select 'points.reversed ' || l.currency, l.app, l.posted_at, unnest(['numerator', 'n', 'money']),
  unnest([-l.points, 1, -l.points * l.point_value])
from ledger l semi join chosen c on c.app = l.app where l.is_reversal;
insert into derived select distinct id, 'value', ['numerator'], null::varchar[] from part where id like 'points.%';
insert into stock select distinct id from part where id like 'points.owed%';
