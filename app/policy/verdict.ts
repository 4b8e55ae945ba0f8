/** Why something is not allowed, as a code; the words are `describeRefusal`'s. */
export type Refusal =
  | 'sign-in'
  | 'unknown'
  | 'not-yours'
  | 'team-only'
  | 'own-content'
  | 'of-the-team'
  | 'locked'
  | 'confirm-mail'
  | 'not-open'
  | 'not-among'
  | 'silenced'
  | 'own-decision'
  | 'not-yet'
  | 'not-yet-links'
  | 'not-yet-pictures'
  | 'not-yet-mentions'
  | 'not-yet-tags'
  | 'too-late'
  | 'for-members';

export type Verdict = { ok: true } | { ok: false; because: Refusal };

export const allowed: Verdict = { ok: true };

/** A "no" with its reason. 'unknown' means the actor may not even learn that the thing exists. */
export function no(because: Refusal): Verdict {
  return { ok: false, because };
}

/** The sentence that a refused person reads. */
export function describeRefusal(because: Refusal): string {
  return sentences[because];
}

const sentences: Record<Refusal, string> = {
  'sign-in': 'Sign in to do this.',
  unknown: 'This page does not exist, or it is not open to you.',
  'not-yours': 'Only its author can do this.',
  'team-only': 'Only the team can do this.',
  'own-content': 'This is your own: others have to say whether it helped.',
  'of-the-team': 'This is for members. The team thanks itself elsewhere.',
  locked: 'This thread is locked, so nothing can be added.',
  'confirm-mail': 'Confirm your e-mail address first; the link is in your mail.',
  'not-among': 'In this board others write. You can read along.',
  'not-open': 'This is not open for that any more.',
  silenced:
    'You may read but not write for now. Settings, Decisions says why, until when, and how to appeal.',
  'not-yet': 'Your level does not let you do this yet. The page of the rules says from which one on.',
  'not-yet-links':
    'Your level does not let you post links yet. The page of the rules says from which one on.',
  'not-yet-pictures':
    'Your level does not let you post pictures yet. The page of the rules says from which one on.',
  'not-yet-mentions': 'This names more people than your level may in one post. Name fewer of them.',
  'not-yet-tags': 'Your level may use the tags that are there, but make no new ones yet.',
  'too-late': 'It has stood too long to be changed at your level. Add a reply instead.',
  'for-members': 'This is for members, not for the team.',
  'own-decision': 'You made the decision. An appeal is for another person to look at.',
};
