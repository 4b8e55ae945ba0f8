import type { ReactNode } from 'react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ProductPicture } from './product-card';

interface ProductHeaderProps {
  name: string;
  /** A few words: its category. The description stands below, so that the averages are seen first. */
  lead: string;
  imageSrc?: string | null | undefined;
  /** The averages of the reviews room. */
  rating: ReactNode;
  actions: ReactNode;
}

/** What it is and what people make of it, before anything must be scrolled. */
export function ProductHeader({ name, lead, imageSrc, rating, actions }: ProductHeaderProps) {
  return (
    <header className="product-header">
      <ProductPicture src={imageSrc} large />
      <div className="product-header__words">
        <Breadcrumbs trail={[{ href: '/products', label: 'Products' }]} />
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p className="muted">{lead}</p>
        {rating}
        <div className="cluster">{actions}</div>
      </div>
    </header>
  );
}
