import type { ReactNode } from 'react';

interface CardProps {
  title?: ReactNode | undefined;
  children: ReactNode;
}

/** A surface of its own for one thing. Never inside another card, and never just to draw a box. */
export function Card({ title, children }: CardProps) {
  return (
    <section className="card">
      {title ? <h2>{title}</h2> : null}
      {children}
    </section>
  );
}
