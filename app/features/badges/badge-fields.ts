import type { BadgeKind, BadgeRule } from './badge';

/** The fields of the form of a badge. */
export interface BadgeFields {
  name: string;
  kind: string;
  act: string;
  acts: string[];
  post: string;
  number: string;
  every: string;
  activeDays: string;
  purpose: string;
  enabled: string;
  past: string;
  why: string;
}

const always = ['name', 'enabled', 'past', 'why'] as const;
const ofKind: Record<BadgeKind, ReadonlyArray<keyof BadgeFields>> = {
  first: ['act'],
  count: ['act', 'number'],
  streak: ['act', 'every', 'number'],
  quality: ['post', 'number'],
  tenure: ['number'],
  set: ['acts'],
  hand: ['purpose'],
};

/** What cannot be left empty in the form of a badge of this kind. */
export function requiredFields(kind: BadgeKind) {
  return Object.fromEntries([...always, ...ofKind[kind]].map((name) => [name, { required: true }]));
}

/** A badge as its form shows it; a change begins without its reason, and with the acts that count already. */
export function badgeFieldsOf(rule: BadgeRule): Partial<BadgeFields> {
  return {
    ...{ name: rule.name, kind: rule.kind, act: rule.act ?? '', acts: [...rule.acts], post: rule.post ?? '' },
    ...{ number: String(rule.number), every: rule.every ?? '' },
    purpose: rule.purpose ?? '',
    activeDays: rule.activeDays === null ? '' : String(rule.activeDays),
    ...{ enabled: rule.enabled ? 'on' : 'off', past: 'same' },
  };
}
