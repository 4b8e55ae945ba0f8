import type { ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  /** Where the rest is: one link at the end of the heading line. */
  more?: { href: string; label: string } | undefined;
  id?: string | undefined;
  children: ReactNode;
}

/** A part of a page under its own heading: space and weight instead of a box. */
export function Section({ title, more, id, children }: SectionProps) {
  return (
    <section className="section" id={id}>
      <div className="section__head">
        <h2>{title}</h2>
        {more ? (
          <a className="section__more" href={more.href}>
            {more.label}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}
