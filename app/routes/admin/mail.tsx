import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { json } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import Mail from 'lucide/dist/esm/icons/mail.mjs';
import { EmptyState } from '#app/components/empty-state';
import { Page } from '#app/components/page';
import { PageHeader } from '#app/components/page-header';
import { RelativeTime } from '#app/components/relative-time';
import { requireAdmin } from '#app/http/guard.server';
import { loadKeptLetters } from '#app/http/kept-letters.server';

export const meta: MetaFunction = () => [{ title: 'Letters' }];

/** Only in a house without a mail server, only on this machine: reset links stand in these letters. */
export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireAdmin(args);
  return json({ letters: await loadKeptLetters(ctx) });
}

export default function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  return (
    <Page width="reading">
      <PageHeader
        title="Letters"
        lead="No mail server is set (SMTP_URL), so letters are kept here instead of being sent."
      />
      {letters.length === 0 ? (
        <EmptyState icon={Mail} title="No letters yet">
          They appear when somebody joins or asks for a new password.
        </EmptyState>
      ) : null}
      {letters.map((letter) => (
        <article key={letter.id} className="card">
          <h2 dir="auto">{letter.subject}</h2>
          <p>
            To <bdi>{letter.to}</bdi>, <RelativeTime at={letter.sentAt} />
          </p>
          <pre className="kept-letter" dir="auto">
            {letter.text}
          </pre>
        </article>
      ))}
    </Page>
  );
}
