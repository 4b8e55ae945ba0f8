import { helpingKinds, talkingKinds, thankingKinds, type FactKind } from './advocate-facts';
import { NEVER_DAYS, STAGE_WINDOW_DAYS, stageRules, type Condition, type Signs } from './advocate-stages';
import { FULL_THANKS, termOf, terms, WINDOW_DAYS, type Term, type TermKey } from './advocate-terms';

/** The relations that facts can come from: the view of this community, or the temporary table of an events file. */
export type FactsSource = 'advocate_facts' | 'file_facts';

export interface ScoreScope {
  readonly facts: FactsSource;
  /** YYYY-MM-DD. Facts count strictly before that day, 00:00 UTC; undoings only if they happened before it too. */
  readonly asOf: string;
  /** Only these members; left out, everybody. */
  readonly members?: readonly number[];
  /** As if this post or review had never been: what a deletion would change. */
  readonly without?: { readonly itemKind: string; readonly itemId: string };
}

export interface Statement {
  readonly text: string;
  readonly parameters: readonly (string | readonly number[])[];
}

/** A row of the statement: one member with at least one item that counts. */
export interface ScoredMember {
  readonly memberId: number;
  readonly score: number;
  readonly terms: Partial<Record<TermKey, number>>;
  readonly stage: string;
  readonly lastActAt: string | null;
}

/**
 * The one formula, as SQL made from the constants of advocate-terms.ts: it scores everybody at once, a few members
 * after a fact, one person for the dossier, or the people of an events file.
 *
 * Arithmetic is whole throughout (no float ever rounds differently elsewhere), so the items add up to the terms and
 * the terms to the score. `items: true` adds each member's items as JSON; ask for it with few members only.
 */
export function scoreStatement(scope: ScoreScope, { items = false } = {}): Statement {
  const parameters: (string | readonly number[])[] = [scope.asOf];
  const parameter = (value: string | readonly number[], type: string) =>
    `$${parameters.push(value)}::text::${type}`;
  const narrowing = [
    scope.members && `and member_id = any(${parameter(`{${scope.members.join(',')}}`, 'bigint[]')})`,
    scope.without &&
      `and not (item_kind = ${parameter(scope.without.itemKind, 'text')} and item_id = ${parameter(scope.without.itemId, 'text')})`,
  ].filter((part) => part !== undefined);

  return { text: scoreText(scope.facts, narrowing.join('\n      '), items), parameters };
}

const asOf = '$1::text::date';
/** The moment before which everything must have happened. */
const asOfMoment = `(${asOf}::timestamp at time zone 'UTC')`;
const contributionKinds = [...helpingKinds, ...talkingKinds];

function scoreText(facts: FactsSource, narrowing: string, withItems: boolean): string {
  return `
  with fact as materialized (
    select member_id, kind, at, item_kind, item_id, n, by_id,
      ${asOf} - (at at time zone 'UTC')::date as age
    from ${facts}
    where at < ${asOfMoment} and at >= ${asOfMoment} - interval '${WINDOW_DAYS} days'
      and (undone_at is null or undone_at >= ${asOfMoment})
      ${narrowing}
  ),
  -- Each answer or review with what came back to it. Thanks to a post whose own fact is gone count for nothing.
  work as (
    select member_id, item_kind, item_id,
      min(age) filter (where kind in ${list(helpingKinds)}) as age,
      case when bool_or(kind = 'accept') then 2
        else least(2, greatest(0, 2 * coalesce(sum(n) filter (where kind in ('up_answer', 'helpful')), 0)
          - 2 * coalesce(sum(n) filter (where kind = 'down_answer'), 0)) / ${FULL_THANKS}) end as halves
    from fact
    where kind in ${list([...helpingKinds, 'up_answer', 'helpful', 'down_answer', 'accept'])}
    group by member_id, item_kind, item_id
    having bool_or(kind in ${list(helpingKinds)})
  ),
  -- The day counts once, by its best work, so that many small acts on one day cannot outvote coming back.
  helping_day as materialized (
    select distinct on (member_id, age) member_id, age, item_kind, item_id, halves
    from work
    order by member_id, age, halves desc, item_kind, item_id
  ),
  act_day as materialized (
    select distinct on (member_id, age) member_id, age, item_kind, item_id, at
    from fact
    where kind in ${list(contributionKinds)}
    order by member_id, age, at desc, item_kind, item_id
  ),
  helping as (select member_id, item_kind, item_id, age, ${worth('helping')} from helping_day),
  landed as (
    select member_id, item_kind, item_id, age, ${worth('landed', 'halves')} from helping_day where halves > 0
  ),
  conversation as (
    select distinct on (member_id, age) member_id, item_kind, item_id, age, ${worth('conversation')}
    from fact
    where kind in ${list(talkingKinds)}
    order by member_id, age, item_kind, item_id
  ),
  -- A week is a Monday to Sunday (1970-01-05 was a Monday); its newest day decides how far it has faded.
  regularity as (
    select distinct on (member_id, week) member_id, item_kind, item_id, age, ${worth('regularity')}
    from (select *, (${asOf} - age - date '1970-01-05') / 7 as week from act_day) as dated
    order by member_id, week, age
  ),
  recency as (
    select distinct on (member_id) member_id, item_kind, item_id, age, ${worth('recency')}
    from act_day
    order by member_id, age
  ),
  -- A person counts once however often they gave thanks, so a ring of two gains what one friend gives.
  reach as (
    select member_id, item_kind, item_id, age, ${worth('reach')}
    from (
      select *, row_number() over (partition by member_id order by age, item_kind, item_id) as newest
      from (
        select distinct on (member_id, by_id) member_id, item_kind, item_id, age
        from fact
        where by_id is not null and kind in ${list(thankingKinds)}
        order by member_id, by_id, age, item_kind, item_id
      ) as giver
    ) as numbered
    where newest <= ${limitOf('reach')}
  ),
  proof as (${newest('proof', 'review_proof')}),
  testimonials as (${newest('testimonials', 'testimonial')}),
  referrals as (${newest('referrals', 'referral')}),
  sanctions as (${newest('sanctions', 'sanction')}),
  held as (${newest('held', 'held')}),
  item as${withItems ? ' materialized' : ''} (
    ${terms.map(({ key }) => `select '${key}' as term, * from ${key}`).join(' union all\n    ')}
  ),
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
  )
  select member_id as "memberId", score, terms, ${stageCase()} as stage, last_act_at as "lastActAt"${
    withItems ? `,\n    ${itemsOfMember}` : ''
  }
  from total
    left join presence using (member_id)
    left join half_year using (member_id)`;
}

/** Newest first within each term, in the order in which the terms are explained. */
const itemsOfMember = `(
      select jsonb_agg(jsonb_build_object('term', term, 'itemKind', item_kind, 'itemId', item_id,
        'day', ${asOf} - age, 'halves', halves, 'value', value)
        order by array_position('{${terms.map(({ key }) => key).join(',')}}'::text[], term), age, item_kind, item_id)
      from item where item.member_id = total.member_id
    ) as items`;

/** `halves, value`: what an item of this age is worth, rounded half up in whole numbers (see advocate-terms.ts). */
function worth(key: TermKey, halves = '2'): string {
  const { points, fadeDays } = termOf(key);
  const past = `((${fadeDays} + age)::bigint * (${fadeDays} + age))`;
  const size = `(${Math.abs(points) * fadeDays ** 2}::bigint * ${halves} + ${past}) / (2 * ${past})`;
  return `${halves} as halves, ${points < 0 ? '-' : ''}(${size})::int as value`;
}

/** The newest facts of one kind, each an item, as many as the term lets count. */
function newest(key: TermKey, kind: FactKind): string {
  return `
    select member_id, item_kind, item_id, age, ${worth(key)}
    from (
      select *, row_number() over (partition by member_id order by age, item_kind, item_id) as newest
      from fact where kind = '${kind}'
    ) as numbered
    where newest <= ${limitOf(key)}`;
}

function limitOf(key: TermKey): number {
  const { atMost }: Term = termOf(key);
  if (atMost === undefined) throw new Error(`the term ${key} has no limit`);
  return atMost;
}

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
