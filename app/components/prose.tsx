import { classNames } from '#app/lib/class-names';
import type { SafeHtml } from '#app/lib/safe-html';

/** Words by a member, as they were rendered. `dir=auto`: their script decides the direction, not the page's. */
export function Prose({ html, className }: { html: SafeHtml; className?: string | undefined }) {
  // SECURITY: only the renderer brands a string as SafeHtml; nothing else may reach this line.
  return (
    <div className={classNames('prose', className)} dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
  );
}
