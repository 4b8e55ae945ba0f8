import type { ReactNode } from 'react';
import { ButtonLink } from './button';
import { SearchBox } from './search-box';

interface ErrorPanelProps {
  status: number;
  /** For somebody who writes to the team: it is in the log as well. */
  requestId?: string | undefined;
  title?: string | undefined;
  children?: ReactNode | undefined;
}

const words: Record<number, { title: string; text: string }> = {
  403: {
    title: 'This part is not open to you',
    text: 'You are signed in, but this page needs rights that your account does not have. If you think it should, ask the team.',
  },
  404: {
    title: 'Nothing lives at this address',
    text: 'It may have been moved, taken down by its author, or never have been here. A search usually finds it.',
  },
  500: {
    title: 'Something broke on our side',
    text: 'What you saved before is safe. The fault is in the log; please try again in a moment.',
  },
};

/** A page that could not be shown: what happened, what is safe, where to go. Never the thrown message. */
export function ErrorPanel({ status, requestId, title, children }: ErrorPanelProps) {
  const known = words[status] ?? words[status < 500 ? 404 : 500];
  return (
    <div className="error-panel">
      <p className="error-panel__code">
        {status}
        {requestId ? ` / ${requestId}` : null}
      </p>
      <h1>{title ?? known?.title}</h1>
      <p>{children ?? known?.text}</p>
      {status === 404 ? <SearchBox id="search-lost" large /> : null}
      <ButtonLink href="/">Go to the start page</ButtonLink>
    </div>
  );
}
