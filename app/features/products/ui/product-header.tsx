import type { ReactNode } from 'react';
import { Breadcrumbs } from '#app/components/breadcrumbs';
import { ProductPicture } from './product-card';

interface ProductHeaderProps {
  name: string;
  description: string;
  imageSrc?: string | null | undefined;
  /** The averages of the reviews room. */
  rating: ReactNode;
  actions: ReactNode;
}

/** What it is and what people make of it, before anything must be scrolled. */
export function ProductHeader({ name, description, imageSrc, rating, actions }: ProductHeaderProps) {
  return (
    <header className="product-header">
      <ProductPicture src={imageSrc} large />
      <div className="product-header__words">
        <Breadcrumbs trail={[{ href: '/products', label: 'Products' }]} />
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <p className="muted">{description}</p>
        {rating}
        <div className="cluster">{actions}</div>
      </div>
    </header>
  );
}
