import { mentionedHandles } from '#app/lib/markdown/mentions.mjs';
import type { MemberActor } from '#app/policy/actor';
import type { CarriedSubject } from '#app/policy/levels';
import { may } from '#app/policy/policy';
import { describeRefusal } from '#app/policy/verdict';
import { carriedIn } from './newcomer-rules';

function carriedBy(text: string): CarriedSubject {
  const found = carriedIn(text, ['links', 'pictures']);
  return {
    links: found.includes('links'),
    pictures: found.includes('pictures'),
    mentions: mentionedHandles(text).length,
  };
}

/**
 * Why somebody's level does not let them post this; null when it does. Of words that are changed only what is new
 * counts: a level that was lost takes nothing out of what stands.
 */
export function refusalByLevel(
  actor: MemberActor,
  { text, before = '' }: { text: string; before?: string },
): string | null {
  const [now, was] = [carriedBy(text), carriedBy(before)];
  const verdict = may(actor, 'post.carry', {
    links: now.links && !was.links,
    pictures: now.pictures && !was.pictures,
    mentions: now.mentions > was.mentions ? now.mentions : 0,
  });
  return verdict.ok ? null : describeRefusal(verdict.because);
}
