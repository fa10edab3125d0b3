-- What became of blocking gaps: expectations, the job's terms and the rules as each answer, waiver or move to another job
-- left them. How far away somebody lives is not exported, so that a gap of distance cannot be told here.
create or replace temp table stage as
with turn as (
  select app, seq, type, event, coalesce(from_json(event->'cleared', '["VARCHAR"]'), []) as cleared, event->'answers' as answers
  from standing where type in ('ExpectationsStated', 'GapWaived', 'Transferred')
    and app in (select app from standing where type in ('ExpectationsStated', 'GapWaived'))
)
select app, seq, type, event, answers, cleared,
  count(*) filter (type = 'ExpectationsStated') over w as version,
  last_value(coalesce(answers->'duties', if(list_contains(cleared, 'duties'), '{}'::json, null)) ignore nulls) over w as duties,
  last_value(coalesce(answers->'pay', if(list_contains(cleared, 'pay'), '{}'::json, null)) ignore nulls) over w as pay,
  last_value(coalesce((answers->>'hoursPerWeek')::double, if(list_contains(cleared, 'hoursPerWeek'), -1, null)) ignore nulls) over w as hours,
  last_value(coalesce(answers->'impossibleShifts', if(list_contains(cleared, 'impossibleShifts'), '[]'::json, null)) ignore nulls) over w as shifts,
  last_value(coalesce(answers->'place', if(list_contains(cleared, 'place'), '{}'::json, null)) ignore nulls) over w as place,
  last_value(event->'terms' ignore nulls) over w as terms,
  last_value(coalesce(event->'rules', if(type = 'ExpectationsStated', '{}'::json, null)) ignore nulls) over w as rules
from turn window w as (partition by app order by seq rows unbounded preceding);

-- What is compared with what: every stage with the job, the last one before a figure with it, and the last with what was accepted.
create or replace temp table comparison as
select app, seq, 'stage' as purpose, null::json as offer from stage
union all
select t.app, max(s.seq), 'told', any_value(t.terms) from told_figure t join stage s on s.app = t.app and s.seq < t.seq group by t.app, t.seq
union all
select l.app, l.seq, 'now', v.terms
from (select app, max(seq) as seq from stage group by app) l
left join (select * from offer where status = 'accepted' qualify row_number() over (partition by app order by place desc) = 1) o on o.app = l.app
left join offer_version v on v.app = o.app and v.offer = o.offer and v.version = o.accepted_version;

create or replace temp table blocking as
with told as (
  select c.app, c.seq, c.purpose, c.offer, s.duties, s.pay, s.hours, s.shifts, s.place, s.terms,
    coalesce((s.rules->>'payOpenPercent')::double, 10) as pay_open, coalesce((s.rules->>'hoursAgreed')::double, 2) as hours_agreed,
    coalesce((s.rules->>'hoursOpenPercent')::double, 20) as hours_open, row_number() over () as nr
  from comparison c join stage s on s.app = c.app and s.seq = c.seq where s.terms is not null
), sought as (
  select *, (pay->>'currency') as currency, coalesce(offer->>'currency', terms->'pay'->>'currency') as top_currency,
    at_full_time((pay->'gross'->>'amount')::double, pay->'gross'->>'period', (pay->>'hoursPerWeek')::double,
      (coalesce(offer, terms)->>'weeksPerYear')::double, (coalesce(offer, terms)->>'fullTimeHoursPerWeek')::double) as wanted,
    if(offer is null, (terms->'pay'->>'maximum')::bigint, full_time_base(offer)) as top,
    (coalesce(offer, terms)->>'hoursPerWeek')::double as given
  from told
), found as (
  select nr, 'duty:' || d.id as item, 'job' as against, null::bigint as size, []::varchar[] as impossible
  from (select nr, duties, unnest(from_json(terms->'dutyIds', '["VARCHAR"]')) as id from sought) d
  where (d.duties->>d.id) = 'no'
  union all
  select nr, 'pay', if(offer is null, 'job', 'offer'), if(top = 0, null, change(top, wanted)), []
  from sought where currency = top_currency and wanted > top and wanted * 100 > top * (100 + pay_open)
  union all
  select nr, 'hours', if(offer is null, 'job', 'offer'), if(given = 0, null, change(given, hours)), []
  from sought where hours >= 0 and abs(hours - given) > hours_agreed and abs(hours - given) * 100 > given * hours_open
  union all
  select nr, 'shifts', 'job', null, list_intersect(from_json(terms->'shifts', '["VARCHAR"]'), from_json(shifts, '["VARCHAR"]'))
  from sought where list_has_any(from_json(terms->'shifts', '["VARCHAR"]'), from_json(shifts, '["VARCHAR"]'))
  union all
  select nr, 'place', if((offer->'place') is null, 'job', 'offer'), null, [coalesce(offer->'place'->>'kind', terms->>'kind')]
  from sought where not list_contains(from_json(place->'kinds', '["VARCHAR"]'), coalesce(offer->'place'->>'kind', terms->>'kind'))
)
select s.app, s.seq, s.purpose, f.item, f.against, f.size, f.impossible from found f join sought s on s.nr = f.nr;

-- A waiver lapses when the candidate answers anew (but for a duty of which they say the same) or is moved to another job.
create or replace temp table waiver as
with given as (
  select app, seq, (event->>'item') as item, (event->>'reason') as reason, (event->>'against') as against, event->'gap' as gap,
    case when (event->>'item') like 'duty:%' then 'duties' when (event->>'item') = 'hours' then 'hoursPerWeek'
         when (event->>'item') = 'shifts' then 'impossibleShifts' else (event->>'item') end as answer
  from stage where type = 'GapWaived'
), turn as (
  select app, seq, type, answers, cleared, lag(duties) over (partition by app order by seq) as duties_before from stage
)
select g.* from given g where not exists (
  select 1 from turn t where t.app = g.app and t.seq > g.seq and (t.type = 'Transferred'
    or t.type = 'ExpectationsStated' and ((t.answers->g.answer) is not null or list_contains(t.cleared, g.answer))
      and not (g.answer = 'duties' and coalesce(t.answers->'duties'->>replace(g.item, 'duty:', ''), '')
        = coalesce(t.duties_before->>replace(g.item, 'duty:', ''), ''))))
qualify row_number() over (partition by g.app, g.item order by g.seq desc) = 1;

create or replace temp table reconciled as
with asked as (
  select app, max(version) as version, max(seq) filter (type = 'ExpectationsStated') as stated, bool_or(type = 'GapWaived') as waived from stage group by app
), gate as (
  select o.app, o.seq, o.actor_kind, o.is_implied
  from outcome o join track t on t.milestone = o.milestone and t.outcome = o.outcome where t.waits_for_alignment
  qualify row_number() over (partition by o.app, o.milestone order by o.seq) = 1
), went_through as (
  -- A person passed a step that waits for alignment, after the last answer: the job had been changed.
  select distinct g.app from gate g join asked a on a.app = g.app
  where g.seq > a.stated and g.actor_kind in ('member', 'candidate') and not g.is_implied
), now as (
  select b.app,
    w.app is not null and not (w.reason = 'offer-will-close-it' and b.against = 'offer') and not (w.gap is not null and (
      ((w.gap->'basisPoints') is not null and (b.size is null or sign(b.size) <> sign((w.gap->>'basisPoints')::bigint) or abs(b.size) > abs((w.gap->>'basisPoints')::bigint)))
      or not list_has_all(coalesce(from_json(w.gap->'impossible', '["VARCHAR"]'), []), b.impossible))) as is_waived,
    b.against = 'job' and g.app is not null as went_through
  from blocking b left join waiver w on w.app = b.app and w.item = b.item left join went_through g on g.app = b.app
  where b.purpose = 'now'
)
select a.app, case
  when a.version = 0 then 'never-asked'
  when exists (select 1 from now n where n.app = a.app and not n.is_waived and not n.went_through) then 'unsettled'
  when exists (select 1 from now n where n.app = a.app and n.is_waived) then 'waived'
  when a.waived or exists (select 1 from blocking b where b.app = a.app and b.purpose in ('stage', 'told')) then 'settled'
  else 'no-gap' end as became
from asked a;

insert into part
select 'retention.by_alignment.' || coalesce(a.became, 'never-asked'), c.app, r.moment, unnest(case r.said
  when 'yes' then ['numerator', 'denominator', 'beside.due']
  when 'no' then ['denominator', 'beside.due']
  when 'term' then ['excluded.agreed-term-ended']
  else ['beside.due', 'beside.unknown'] end), 1
from counted c join retained r on r.app = c.app and r.id = 'retention.12w' left join reconciled a on a.app = c.app;
insert into derived
select distinct id, unnest(['value', 'n', 'beside.ofAllDue']), unnest([['numerator'], ['denominator'], ['numerator']]),
  unnest([['denominator'], null, ['beside.due']]) from part where id like 'retention.by_alignment.%';
