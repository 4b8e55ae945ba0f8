import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { signUpDraft, type SignUpDraft } from '#app/features/accounts/account-drafts.server';
import { suggestHandle } from '#app/features/accounts/account';
import { makeAdmin } from '#app/features/accounts/make-admin.server';
import { system } from '#app/policy/actor';
import { Refusal } from '../supervisor/refusal.mjs';
import { withHouse } from './open-house';

interface Options {
  email: string;
  name?: string;
  handle?: string;
  passwordStdin?: boolean;
}

/** `create-admin`: makes an admin, or makes one of a member. */
export function createAdminCommand(): Command {
  return new Command('create-admin')
    .description('make an admin account, or give an existing member the admin role')
    .requiredOption('--email <address>', 'the address to sign in with')
    .option('--name <name>', 'the name others see (default: what stands before the @)')
    .option('--handle <handle>', 'the address of the profile (default: made from the name)')
    .option('--password-stdin', 'take the password from standard input instead of making one')
    .action(createAdmin);
}

async function createAdmin(options: Options): Promise<void> {
  const draft = await readDraft(options);
  const replacePassword = options.passwordStdin === true;
  const made = await withHouse(({ db }) =>
    makeAdmin({ db, actor: system, now: new Date() }, { ...draft, replacePassword }),
  );
  if (!made.ok) throw new Refusal(refusalLine(made.problem.code, draft.handle));
  const { created, handle, passwordSet } = made.value;
  console.log(created ? `Made ${draft.email} an admin (@${handle}).` : `@${handle} is an admin now.`);
  if (!passwordSet) console.log('The password stays what it was.');
  else if (!replacePassword) console.log(`Password, shown this once: ${draft.password}`);
}

async function readDraft(options: Options): Promise<SignUpDraft> {
  const { email, passwordStdin, name: displayName = email.split('@')[0] ?? '' } = options;
  const password = passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(15).toString('base64url');
  const handle = options.handle ?? suggestHandle(displayName);
  const draft = signUpDraft.safeParse({ email, displayName, handle, password });
  if (draft.success) return draft.data;
  const [issue] = draft.error.issues;
  throw new Refusal(`--${String(issue?.path[0] ?? 'email')}: ${issue?.message ?? 'is wrong'}.`);
}

function refusalLine(code: 'handle-taken' | 'not-active' | 'refused', handle: string): string {
  if (code === 'handle-taken') return `The handle ${handle} is taken: choose another with --handle.`;
  if (code === 'not-active') return 'This account is suspended or erased: lift the suspension first.';
  return 'The role could not be given.';
}
