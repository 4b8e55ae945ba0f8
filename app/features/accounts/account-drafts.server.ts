import * as z from 'zod';
import { isAcceptableHandle, maxBio, maxDisplayName, maxPassword, minPassword } from './account';

/** A body of the greatest length, each of its characters escaped. */
const maxKept = 500_000;
const email = z
  .string({ error: 'Enter your e-mail address' })
  .trim()
  .max(254, 'This address is too long')
  .pipe(z.email('This does not look like an e-mail address'));
const newPassword = z
  .string({ error: 'Choose a password' })
  .min(minPassword, `Use at least ${minPassword} characters; a short sentence is easy to remember`)
  .max(maxPassword, `Use at most ${maxPassword} characters`);
const displayName = z
  .string({ error: 'Enter the name that others will see' })
  .trim()
  .min(1, 'Enter the name that others will see')
  .max(maxDisplayName, `Use at most ${maxDisplayName} characters`)
  .refine((name) => !/[\p{Cc}\p{Cf}]/u.test(name), 'This name has invisible characters');

/** The sign-up form. */
export const signUpDraft = z.object({
  displayName,
  handle: z
    .string({ error: 'Choose a handle' })
    .trim()
    .toLowerCase()
    .refine(
      isAcceptableHandle,
      'Use 2 to 30 letters, digits, - or _, and not a word that sounds like the team',
    ),
  email,
  password: newPassword,
});

/** Joining by a letter, which has confirmed the address already. */
export const joinByLetterDraft = z.object({ displayName });

/** The sign-in form. Its limits are those of sign-up, so that no huge body reaches the hash. */
export const signInDraft = z.object({
  email,
  password: z.string({ error: 'Enter your password' }).min(1, 'Enter your password').max(maxPassword),
  next: z.string().max(2000).optional(),
  /** A form that waits for its writer to sign in; only the page it belongs to reads it. */
  kept: z.string().max(maxKept, 'What you had written is too long to be kept; please copy it').optional(),
});

/** "Send me a link." */
export const resetRequestDraft = z.object({ email });

/** A new password, with the token of the letter. */
export const resetDraft = z.object({ token: z.string().max(100), password: newPassword });

/** The button on the page that a letter leads to. */
export const tokenDraft = z.object({ token: z.string({ error: 'The link is not complete' }).max(100) });

/** What a person says about themselves. */
export const profileDraft = z.object({
  displayName,
  bio: z.string().trim().max(maxBio, `Use at most ${maxBio} characters`).default(''),
});

/** A change of password, with the current one. */
export const passwordChangeDraft = z.object({
  current: z
    .string({ error: 'Enter your current password' })
    .min(1, 'Enter your current password')
    .max(maxPassword),
  password: newPassword,
});

/** The first admin of an empty house, with the token that the console printed. */
export const setUpDraft = signUpDraft.extend({
  token: z.string({ error: 'Enter the token that the console printed' }).trim().max(100),
  brandName: z
    .string({ error: 'Enter the name of the brand' })
    .trim()
    .min(1, 'Enter the name of the brand')
    .max(60),
});

/** Another role for somebody, with the reason that other admins read. */
export const roleDraft = z.object({
  role: z.enum(['member', 'moderator', 'marketer', 'admin'], { error: 'Choose a role' }),
  reason: z
    .string({ error: 'Say why; other admins read it' })
    .trim()
    .min(3, 'Say why; other admins read it')
    .max(500, 'Use at most 500 characters'),
});

export type RoleDraft = z.infer<typeof roleDraft>;
export type SignUpDraft = z.infer<typeof signUpDraft>;
export type JoinByLetterDraft = z.infer<typeof joinByLetterDraft>;
export type SignInDraft = z.infer<typeof signInDraft>;
export type ResetRequestDraft = z.infer<typeof resetRequestDraft>;
export type ResetDraft = z.infer<typeof resetDraft>;
export type ProfileDraft = z.infer<typeof profileDraft>;
export type PasswordChangeDraft = z.infer<typeof passwordChangeDraft>;
export type SetUpDraft = z.infer<typeof setUpDraft>;
