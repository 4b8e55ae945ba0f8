import { bodyBytes, maxImportedBodyBytes } from '#app/lib/markdown/limits';
import { htmlAsMarkdown } from './html-as-markdown';
import type { PersonRow, PostRow, ThreadRow, VoteRow } from './import-rows';
import { storableLine } from './storable-text';

type Attributes = Readonly<Record<string, string>>;

/** Accounts of the system itself, such as -1 "Community". */
const isPerson = (id: string | undefined): id is string => id !== undefined && Number(id) > 0;

/** The dump writes times in UTC without saying so. */
function momentOf(text: string | undefined): string | null {
  if (!text || Number.isNaN(Date.parse(`${text}Z`))) return null;
  return new Date(`${text}Z`).toISOString();
}

/** Users.xml */
export function stackPerson({ Id, DisplayName, CreationDate }: Attributes): PersonRow | string | null {
  if (!isPerson(Id)) return null;
  const joinedAt = momentOf(CreationDate);
  return joinedAt ? { ref: Id, name: DisplayName || Id, joinedAt } : 'CreationDate is not a time';
}

/** Posts.xml, its questions: title, tags and body in one row. */
export function stackThread(row: Attributes): ThreadRow | string | null {
  if (row['PostTypeId'] !== '1') return null;
  const post = commonOf(row);
  if (typeof post === 'string') return post;
  const tags = (row['Tags'] ?? '').split(/[<>|]+/).filter(Boolean);
  return {
    ref: post.ref,
    authorRef: post.authorRef,
    at: post.at,
    body: post.body,
    title: storableLine(row['Title'] ?? '', 300),
    kind: 'question',
    tags,
    closedAt: momentOf(row['ClosedDate']),
  };
}

/** Posts.xml, its answers. Which one was accepted is told by the votes, with its day. */
export function stackAnswer(row: Attributes): PostRow | string | null {
  if (row['PostTypeId'] !== '2') return null;
  const post = commonOf(row);
  if (typeof post === 'string') return post;
  return { ...post, threadRef: row['ParentId'] ?? '', opening: false, accepted: false, likes: 0 };
}

function commonOf(row: Attributes) {
  const at = momentOf(row['CreationDate']);
  if (!row['Id'] || !at) return 'Id or CreationDate is missing';
  const body = htmlAsMarkdown(row['Body'] ?? '');
  if (bodyBytes(body) > maxImportedBodyBytes) return 'Body is longer than 64 KB';
  return { ref: row['Id'], authorRef: isPerson(row['OwnerUserId']) ? row['OwnerUserId'] : null, at, body };
}

const voteTypes: Readonly<Record<string, VoteRow['type']>> = { 1: 'accept', 2: 'up', 3: 'down' };

/** Votes.xml: one vote a row; only accepted, up and down mean something here. */
export function stackVote({ PostId, VoteTypeId, CreationDate }: Attributes): VoteRow | string | null {
  const type = voteTypes[VoteTypeId ?? ''];
  if (!type) return null;
  const at = momentOf(CreationDate);
  return PostId && at
    ? { postRef: PostId, type, day: at.slice(0, 10), count: 1 }
    : 'PostId or CreationDate is missing';
}
