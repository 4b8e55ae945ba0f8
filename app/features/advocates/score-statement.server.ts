import { helpingKinds, talkingKinds, thankingKinds, type FactKind } from './advocate-facts';
import {
  NEVER_DAYS,
  STAGE_WINDOW_DAYS,
  stageRules,
  type Condition,
  type Signs,
  type Stage,
} from './advocate-stages';
import { FULL_THANKS, termOf, terms, WINDOW_DAYS, type TermKey } from './advocate-terms';

/** The relations that facts can come from: the view of this community, or the temporary table of an events file. */
export type FactsSource = 'advocate_facts' | 'file_facts';

export interface ScoreScope {
  readonly facts: FactsSource;
  /** YYYY-MM-DD. Facts count strictly before that day, 00:00 UTC; undoings only if they happened before it too. */
  readonly asOf: string;
  /** Only these members; left out, everybody. */
  readonly members?: readonly number[];
  /** As if these posts or reviews had never been: what a deletion would change. */
  readonly without?: readonly EvidenceItem[];
}

/** A post, review or other thing that facts are about. */
export interface EvidenceItem {
  readonly itemKind: string;
  readonly itemId: string;
}

export interface Statement {
  readonly text: string;
  readonly parameters: string[];
}

/** A row of the statement: one member with at least one item that counts. */
export interface ScoredMember {
  readonly memberId: number;
  readonly score: number;
  readonly terms: Partial<Record<TermKey, number>>;
  readonly stage: Stage;
  readonly lastActAt: string | null;
}

/**
 * The one formula, as SQL made from the constants of advocate-terms.ts: it scores everybody at once, a few members
 * after a fact, one person for the dossier, or the people of an events file.
 *
 * Arithmetic is whole throughout (no float that rounds differently elsewhere), so items add up to terms and terms
 * to the score. `items: true` adds each member's items as JSON.
 */
export function scoreStatement(scope: ScoreScope, { items = false } = {}): Statement {
  const { facts, asOf: day, members, without } = scope;
  const parameters = [day];
  const parameter = (value: string) => `$${parameters.push(value)}::text`;
  const only = members ? `and member_id = any(${parameter(`{${members.join(',')}}`)}::bigint[])` : '';
  const except = without ? `and not ${isAmong(parameter(JSON.stringify(without)))}` : '';
  const text = `
  with ${factOf(facts, `${only} ${except}`)},${days}${terms.map(({ key }) => `\n  ${key} as (${itemsOf[key]}),`).join('')}
  item as (
    ${terms.map(({ key }) => `select '${key}' as term, * from ${key}`).join(' union all\n    ')}
  ),${sums}${items ? evidence : ''}
  select member_id as "memberId", score, terms, ${stageCase()} as stage, last_act_at as "lastActAt"${items ? ', items' : ''}
  from total
    left join presence using (member_id)
    left join half_year using (member_id)
    ${items ? 'join evidence using (member_id)' : ''}`;
  return { text, parameters };
}

const asOf = '$1::text::date';
const asOfMoment = `(${asOf}::timestamp at time zone 'UTC')`;

/** The facts that hold on the day, each with its age in days (yesterday is 1). */
function factOf(source: FactsSource, narrowing: string): string {
  return `fact as materialized (
    select member_id, kind, at, item_kind, item_id, n, by_id, ${asOf} - (at at time zone 'UTC')::date as age
    from ${source}
    where at < ${asOfMoment} and at >= ${asOfMoment} - interval '${WINDOW_DAYS} days'
      and (undone_at is null or undone_at >= ${asOfMoment})
      ${narrowing}
  )`;
}

function isAmong(items: string): string {
  return `exists (
        select from jsonb_to_recordset(${items}::jsonb) as gone ("itemKind" text, "itemId" text)
        where gone."itemKind" = item_kind and gone."itemId" = item_id)`;
}

const days = `
  -- Each answer or review with what came back to it, in halves of "this helped". Thanks to a post whose own fact is
  -- gone, or older than the window, count for nothing.
  work as (
    select member_id, item_kind, item_id, min(age) filter (where kind in ${list(helpingKinds)}) as age,
      case when bool_or(kind = 'accept') then 2
        else least(2, greatest(0, 2 * sum(case when kind in ('up_answer', 'helpful') then n
                                               when kind = 'down_answer' then -n else 0 end) / ${FULL_THANKS}))
      end as halves
    from fact
    where kind in ${list([...helpingKinds, 'up_answer', 'helpful', 'down_answer', 'accept'])}
    group by member_id, item_kind, item_id
    having bool_or(kind in ${list(helpingKinds)})
  ),
  -- A day counts once, by its best work, so that many small acts on one day cannot outvote coming back.
  helping_day as materialized (
    select distinct on (member_id, age) member_id, age, item_kind, item_id, halves
    from work
    order by member_id, age, halves desc, item_kind, item_id
  ),
  act_day as materialized (
    select distinct on (member_id, age) member_id, age, item_kind, item_id, at
    from fact
    where kind in ${list([...helpingKinds, ...talkingKinds])}
    order by member_id, age, at desc, item_kind, item_id
  ),`;

/** For each term its items: `member_id, item_kind, item_id, age, halves, value`. Why they count stands with the term. */
const itemsOf: Record<TermKey, string> = {
  helping: `
    select member_id, item_kind, item_id, age, ${worth('helping')} from helping_day`,
  landed: `
    select member_id, item_kind, item_id, age, ${worth('landed', 'halves')} from helping_day where halves > 0`,
  conversation: `
    select distinct on (member_id, age) member_id, item_kind, item_id, age, ${worth('conversation')}
    from fact
    where kind in ${list(talkingKinds)}
    order by member_id, age, item_kind, item_id`,
  // A week is a Monday to Sunday (1970-01-05 was a Monday); its newest day decides how far it has faded.
  regularity: `
    select distinct on (member_id, week) member_id, item_kind, item_id, age, ${worth('regularity')}
    from (select *, (${asOf} - age - date '1970-01-05') / 7 as week from act_day) as dated
    order by member_id, week, age`,
  recency: `
    select distinct on (member_id) member_id, item_kind, item_id, age, ${worth('recency')}
    from act_day
    order by member_id, age`,
  // A person counts once however often they gave thanks: what a ring of two gains is what one friend gives.
  reach: `
    select member_id, item_kind, item_id, age, ${worth('reach')}
    from (
      select *, row_number() over (partition by member_id order by age, item_kind, item_id) as place
      from (
        select distinct on (member_id, by_id) member_id, item_kind, item_id, age
        from fact
        where by_id is not null and kind in ${list(thankingKinds)}
        order by member_id, by_id, age, item_kind, item_id
      ) as giver
    ) as placed
    where place <= ${termOf('reach').atMost}`,
  proof: newest('proof', 'review_proof'),
  testimonials: newest('testimonials', 'testimonial'),
  referrals: newest('referrals', 'referral'),
  sanctions: newest('sanctions', 'sanction'),
  held: newest('held', 'held'),
};

/** The newest facts of one kind, each an item, as many as the term lets count. */
function newest(key: TermKey, kind: FactKind): string {
  return `
    select member_id, item_kind, item_id, age, ${worth(key)}
    from (
      select *, row_number() over (partition by member_id order by age, item_kind, item_id) as place
      from fact where kind = '${kind}'
    ) as placed
    where place <= ${termOf(key).atMost}`;
}

/** `halves, value`: what an item of this age is worth, rounded half up in whole numbers (see advocate-terms.ts). */
function worth(key: TermKey, halves = '2'): string {
  const { points, fadeDays } = termOf(key);
  const past = `((${fadeDays} + age)::bigint * (${fadeDays} + age))`;
  const size = `(${Math.abs(points) * fadeDays ** 2}::bigint * ${halves} + ${past}) / (2 * ${past})`;
  return `${halves} as halves, ${points < 0 ? '-' : ''}(${size})::int as value`;
}

const sums = `
  total as (
    select member_id, sum(value)::int as score,
      jsonb_strip_nulls(jsonb_build_object(${terms
        .map(({ key }) => `'${key}', nullif(sum(value) filter (where term = '${key}'), 0)`)
        .join(',\n        ')})) as terms
    from item
    group by member_id
  ),
  presence as (
    select member_id, min(age) as days_since_last_act, max(age) as days_since_first_act, max(at) as last_act_at
    from act_day
    group by member_id
  ),
  half_year as (
    select member_id, count(*) as helping_days, count(*) filter (where halves = 2) as landed_days
    from helping_day
    where age <= ${STAGE_WINDOW_DAYS}
    group by member_id
  )`;

/** A member's items in the order of the terms, newest first. */
const evidence = `,
  evidence as (
    select member_id, jsonb_agg(
      jsonb_build_object('term', term, 'itemKind', item_kind, 'itemId', item_id, 'day', ${asOf} - age,
        'halves', halves, 'value', value)
      order by array_position('{${terms.map(({ key }) => key).join(',')}}'::text[], term), age, item_kind, item_id
    ) as items
    from item
    group by member_id
  )`;

const signColumns: Record<keyof Signs, string> = {
  daysSinceLastAct: `coalesce(days_since_last_act, ${NEVER_DAYS})`,
  daysSinceFirstAct: `coalesce(days_since_first_act, ${NEVER_DAYS})`,
  helpingDays: 'coalesce(helping_days, 0)',
  landedDays: 'coalesce(landed_days, 0)',
};

function stageCase(): string {
  const branches = stageRules.map(({ stage, when }) =>
    when.length > 0 ? `when ${when.map(conditionText).join(' and ')} then '${stage}'` : `else '${stage}'`,
  );
  return `case ${branches.join(' ')} end`;
}

function conditionText([sign, is, value]: Condition): string {
  return `${signColumns[sign]} ${is === 'at least' ? '>=' : '<='} ${value}`;
}

function list(kinds: readonly FactKind[]): string {
  return `(${kinds.map((kind) => `'${kind}'`).join(', ')})`;
}
