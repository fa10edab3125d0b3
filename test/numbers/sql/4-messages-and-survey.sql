create or replace temp table message as
select app, (event->>'messageId') as id,
  min((event->>'at')::timestamptz) filter (type in ('MessageSent', 'MessageSuppressed')) as moment,
  bool_or(type = 'MessageSent') as sent,
  bool_or(type = 'MessageDelivered') as delivered,
  bool_or(type = 'MessageBounced') as bounced,
  bool_or(type = 'MessageComplained') as complained,
  bool_or(type = 'MessageSuppressed') as suppressed
from happening where stream = 'messages' group by all;

insert into part
select 'messages.delivered', c.app, m.moment, unnest(list_filter([
    if(m.sent, 'denominator', null),
    if(m.sent and m.delivered and not m.bounced, 'numerator', null),
    if(m.sent and m.bounced, 'beside.bounced', null),
    if(m.sent and m.complained, 'beside.complained', null),
    if(m.sent and not m.delivered and not m.bounced and not m.complained, 'beside.unknown', null),
    if(m.suppressed, 'beside.suppressed', null)], lambda x: x is not null)), 1
from counted c join message m on m.app = c.app;
insert into derived values ('messages.delivered', 'value', ['numerator'], ['denominator']), ('messages.delivered', 'n', ['denominator'], null);

create or replace temp table survey as
select o.app, o.recorded_at as moment, (o.event->>'decision') as decision, (o.event->>'touchpoint') as touchpoint,
  (a.event->>'recommend')::integer as recommend
from standing o left join standing a on a.app = o.app and a.type = 'SurveyAnswered' and a.seq > o.seq
where o.type = 'SurveyOffered';

insert into part
select unnest(['experience.cnps', 'experience.cnps.' || s.decision || '.' || s.touchpoint]), c.app, s.moment, p.name, p.amount
from counted c join survey s on s.app = c.app,
lateral (select unnest(['beside.offered', 'denominator', 'numerator']) as name,
  unnest([1, if(s.recommend is null, 0, 1),
    case when s.recommend >= 9 then 1 when s.recommend <= 6 then -1 else 0 end]) as amount) p;
insert into derived
select distinct id, unnest(['hundredths', 'n', 'beside.responseRate']),
  unnest([['numerator'], ['denominator'], ['denominator']]), unnest([['denominator'], null, ['beside.offered']])
from part where id like 'experience.%';
