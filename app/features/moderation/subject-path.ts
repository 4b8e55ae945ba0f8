import { paths } from '#app/lib/paths';
import type { SubjectKind } from './queue-item';

/** Where the flagged or decided thing can be read. Threads find their current slug themselves. */
export function subjectPath(subject: {
  kind: SubjectKind;
  publicId: string;
  authorHandle: string | null;
}): string {
  switch (subject.kind) {
    case 'thread':
      return paths.thread({ publicId: subject.publicId, slug: '-' });
    case 'reply':
      return paths.reply(subject.publicId);
    case 'review':
      return paths.review(subject.publicId);
    case 'member':
      return paths.member(subject.authorHandle ?? '');
  }
}
