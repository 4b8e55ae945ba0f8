import { useFetcher } from '@remix-run/react';
import { useEffect, type MouseEvent } from 'react';
import { ButtonLink } from '#app/components/button';
import { quoteOf, type QuotedPost } from '../quote';

/** The composer at the foot of a thread. */
export const replyFieldId = 'reply-body';

/**
 * Leads to the page of a reply that begins with a quote of this post. Where script runs the quote is put into the
 * composer on this page instead: of the words that are selected in the post, else of the whole.
 */
export function QuoteLink({ href, from }: { href: string; from: QuotedPost }) {
  const { load, data } = useFetcher<{ quote: string }>();
  useEffect(() => {
    if (data) putIntoReply(data.quote);
  }, [data]);
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (!replyField() || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const words = selectedIn(event.currentTarget.closest('.post')?.querySelector('.post__body'));
    if (words) putIntoReply(quoteOf(words, from));
    else load(href);
  };
  return (
    <ButtonLink href={href} variant="quiet" tight rel="nofollow" onClick={onClick}>
      Quote
    </ButtonLink>
  );
}

function replyField(): HTMLTextAreaElement | null {
  const field = document.getElementById(replyFieldId);
  return field instanceof HTMLTextAreaElement ? field : null;
}

/** What is selected, when all of it lies within this post. */
function selectedIn(body: Element | null | undefined): string {
  const selection = document.getSelection();
  if (!body || !selection || selection.isCollapsed) return '';
  const isWithin = body.contains(selection.anchorNode) && body.contains(selection.focusNode);
  return isWithin ? selection.toString().trim() : '';
}

function putIntoReply(quote: string) {
  const field = replyField();
  if (!field) return;
  const before = field.value.trimEnd();
  field.value = `${before}${before ? '\n\n' : ''}${quote}`;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
