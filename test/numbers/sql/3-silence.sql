-- The longest a candidate heard nothing from a person. A word of a person: a conversation, a message left, whatever is said
-- about the offer by phone or by us, a day that a member named (what follows a call was said on the phone); and whoever
-- brings an application back begins a wait of its own.
create or replace temp table silence_event as
with called as (
  select distinct app, fact from standing where type = 'ContactLogged' and seq = fact
), word as (
  select s.app, s.seq, case
    when s.type in ('ApplicationReceived', 'Reopened') then s.recorded_at
    when s.type = 'ContactLogged' then case
      when (s.event->>'result') = 'spoke'
        and not ((s.event->>'direction') = 'in' and (s.event->>'channel') in ('email', 'text', 'whatsapp'))
        or (s.event->>'result') = 'left-message' and (s.event->>'direction') = 'out'
      then (s.event->>'at')::timestamptz end
    when c.app is not null then null
    when s.type = 'OfferContactLogged' and ((s.event->>'direction') = 'out' or (s.event->>'channel') = 'phone')
      then (s.event->>'at')::timestamptz
    when s.type in ('PromiseGiven', 'PromiseMoved') and s.actor_kind = 'member' then s.recorded_at end as moment
  from standing s left join called c on c.app = s.app and c.fact = s.fact
), closing as (
  -- An outcome that ends the wait, until another takes its place or the candidate comes back from it.
  select app, seq, 1 as closes from outcome
  where ends is not null or (colour = 'green' and milestone = 'started-work')
  union all
  select o.app, min(n.seq), -1
  from outcome o join standing n on n.app = o.app and n.seq > o.seq
    and ((n.type = 'OutcomeRecorded' and (n.event->>'milestone') = o.milestone)
      or (n.type = 'Reopened' and (n.event->>'outcomeSeq')::bigint = o.seq))
  where o.ends is not null or (o.colour = 'green' and o.milestone = 'started-work')
  group by o.app, o.seq
), step as (
  select s.app, s.seq, s.recorded_at, w.moment as word,
    case s.type when 'MergedInto' then true when 'UnmergedFrom' then false end as merged,
    case s.type when 'Archived' then true when 'Restored' then false end as archived,
    s.type = 'ErasureBegun' as erased,
    coalesce((select sum(c.closes) from closing c where c.app = s.app and c.seq = s.seq), 0) as closes
  from standing s left join word w on w.app = s.app and w.seq = s.seq
)
select app, seq, recorded_at, max(word) over w as word,
  coalesce(last_value(merged ignore nulls) over w, false) or coalesce(last_value(archived ignore nulls) over w, false)
    or max(erased) over w or sum(closes) over w > 0 as is_over
from step window w as (partition by app order by seq rows unbounded preceding);

create or replace temp table wait as
with turned as (
  select *, is_over is distinct from lag(is_over) over (partition by app order by seq) as turns from silence_event
), spell as (
  select *, sum(turns::integer) over (partition by app order by seq) as spell from turned
), heard as (
  -- Within a spell of waiting: since when nothing was heard.
  select app, seq, recorded_at, is_over, spell,
    if(is_over, null, greatest(word, first_value(recorded_at) over (partition by app, spell order by seq))) as since
  from spell
)
select app, seq, since, is_over, recorded_at,
  lead(since) over next as next_since, lead(is_over) over next as next_is_over, lead(recorded_at) over next as next_recorded_at
from heard window next as (partition by app order by seq);

create or replace temp table silence as
with clock as (
  select app, max(recorded_at) as moment from happening where stream = 'application' and actor_kind = 'clock' group by app
), span as (
  select app, seq, since, case when next_is_over then next_recorded_at else next_since end as until
  from wait where not is_over and (next_is_over or next_since > since)
  union all
  select w.app, w.seq, w.since, k.moment from wait w join clock k on k.app = w.app
  where not w.is_over and w.next_is_over is null and k.moment > w.since
)
select s.app, arg_max(s.until, (date_diff('day', timezone(a.zone, s.since)::date, timezone(a.zone, s.until)::date), -s.seq)) as moment,
  greatest(0, max(date_diff('day', timezone(a.zone, s.since)::date, timezone(a.zone, s.until)::date))) as days
from span s join application a on a.app = s.app group by s.app;

insert into measured select 'silence.max', c.app, s.moment, s.days, 1 from counted c join silence s on s.app = c.app;
insert into part
select 'silence.max', c.app, c.received, 'excluded.nothing-due-yet', 1 from counted c anti join silence s on s.app = c.app;
