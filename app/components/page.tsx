import type { ReactNode } from 'react';
import { classNames } from '#app/lib/class-names';

interface PageProps {
  /** `reading` holds the measure, `narrow` is for one form, `wide` for lists and tables. */
  width?: 'reading' | 'narrow' | 'wide' | undefined;
  /** Context beside the content; under it where there is no room. */
  aside?: ReactNode | undefined;
  asideLabel?: string | undefined;
  /** Keeps the aside in sight while the content scrolls. */
  sticky?: boolean | undefined;
  children: ReactNode;
}

/** What stands in the frame: every page, error pages too, is exactly one of these, because it holds `<main>`. */
export function Page({ width = 'wide', aside, asideLabel = 'Context', sticky, children }: PageProps) {
  return (
    <div className={classNames('page', `page--${width}`, aside ? 'page--asided' : null)}>
      <main className="page__main" id="content" tabIndex={-1}>
        {children}
      </main>
      {aside ? (
        <aside className={classNames('page__aside', sticky && 'page__aside--sticky')} aria-label={asideLabel}>
          {aside}
        </aside>
      ) : null}
    </div>
  );
}
