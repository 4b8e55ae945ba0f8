import { isAdmin, type MemberActor } from '#app/policy/actor';
import { keeperWords } from '#app/policy/boards';
import type { Db } from '#db/client';

/**
 * Everything that a member has left, as rows of one shape. Words stand in boards that the moderator sees and keeps, and
 * only those that are to be seen: what was taken down or withdrawn before is not this act's to bring back.
 */
export function tracesOf({ sql }: Db, { memberId, by }: { memberId: number; by: MemberActor }) {
  const kept = sql`b.seen_by && ${by.audiences as string[]}::text[] and (${isAdmin(by)} or b.moderated_by && ${keeperWords(by) as string[]}::text[])`;
  const words = sql`
    select 'thread' as kind, 'thread' as subject_kind, t.id as subject_id, '' as variant, jsonb_build_object('state', t.state) as detail
    from threads t join boards b on b.id = t.board_id where t.author_id = ${memberId} and t.state in ('visible', 'held') and ${kept}
    union all
    select 'reply', 'reply', r.id, '', jsonb_build_object('state', r.state, 'accepted', t.accepted_reply_id = r.id)
    from replies r join threads t on t.id = r.thread_id join boards b on b.id = t.board_id
    where r.author_id = ${memberId} and r.state in ('visible', 'held') and ${kept}
    union all
    select 'review', 'review', id, '', jsonb_build_object('state', state, 'reason', state_reason)
    from reviews where author_id = ${memberId} and state in ('published', 'pending') and object_until > now()`;
  const acts = sql`
    select 'vote', subject_kind, subject_id, '', jsonb_build_object('at', created_at) from votes where member_id = ${memberId}
    union all
    select 'helpful', 'review', review_id, '', jsonb_build_object('at', created_at) from review_helpful_votes where member_id = ${memberId}
    union all
    select 'idea-vote', 'thread', thread_id, '', jsonb_build_object('at', created_at) from idea_votes where member_id = ${memberId}
    union all
    select 'reaction', subject_kind, subject_id, kind, jsonb_build_object('at', created_at) from reactions where member_id = ${memberId}
    union all
    select 'poll-answer', 'thread', thread_id, '', jsonb_build_object('choices', choices, 'changed', changed_at, 'at', created_at)
    from poll_answers where member_id = ${memberId}
    union all
    select 'attendance', 'thread', thread_id, '', jsonb_build_object('answer', answer, 'turn', turn, 'answered', answered_at, 'at', created_at)
    from attendances where member_id = ${memberId}
    union all
    select 'flag', 'item', item_id, '', jsonb_build_object('reason', reason, 'note', note, 'at', created_at) from flags where reporter_id = ${memberId}`;
  const rest = sql`
    select 'thread-follow', 'thread', thread_id, '', jsonb_build_object('level', level, 'at', created_at) from thread_follows where member_id = ${memberId}
    union all
    select 'board-follow', 'board', board_id, '', jsonb_build_object('at', created_at) from board_follows where member_id = ${memberId}
    union all
    select 'tag-follow', 'tag', tag_id, '', jsonb_build_object('at', created_at) from tag_follows where member_id = ${memberId}
    union all
    select 'queue-item', 'item', q.id, '', '{}'::jsonb from queue_items q
    left join threads t on q.subject_kind = 'thread' and t.id = q.subject_id
    left join replies r on q.subject_kind = 'reply' and r.id = q.subject_id
    left join threads rt on rt.id = r.thread_id
    left join boards b on b.id = coalesce(t.board_id, rt.board_id)
    left join reviews v on q.subject_kind = 'review' and v.id = q.subject_id
    where q.state = 'open' and q.cause <> 'appeal' and coalesce(t.author_id, r.author_id, v.author_id) = ${memberId} and (b.id is null or ${kept})
    union all
    select 'profile', 'member', id, '', jsonb_build_object('bio', bio) from members where id = ${memberId} and bio <> ''`;
  return sql`${words} union all ${acts} union all ${rest}`;
}
