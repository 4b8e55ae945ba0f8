import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}

/** Something most readers skip, one click away. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
