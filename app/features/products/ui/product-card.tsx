import Package from 'lucide/dist/esm/icons/package.mjs';
import { Icon } from '#app/components/icon';
import { StarRating } from '#app/components/star-rating';
import { plural } from '#app/lib/plural';

/** A product as other pages show it. */
export interface ProductCardProps {
  href: string;
  name: string;
  imageSrc?: string | null | undefined;
  /** Average of all reviews; null before the first. */
  average: number | null;
  reviewCount: number;
}

/** A product in the catalogue, or beside the thread that is about it. */
export function ProductCard({ href, name, imageSrc, average, reviewCount }: ProductCardProps) {
  return (
    <div className="product-card">
      <ProductPicture src={imageSrc} />
      <div>
        <a className="product-card__name" href={href}>
          <bdi>{name}</bdi>
        </a>
        {average === null ? (
          <p className="muted small">No reviews yet</p>
        ) : (
          <p className="small">
            <StarRating stars={average}>
              <span className="muted">
                {average.toFixed(1)} from {plural(reviewCount, 'review', 'reviews')}
              </span>
            </StarRating>
          </p>
        )}
      </div>
    </div>
  );
}

/** The picture, or a quiet place where one would be. Its name always stands beside it. */
export function ProductPicture({
  src,
  large,
}: {
  src?: string | null | undefined;
  large?: boolean | undefined;
}) {
  const size = large ? 480 : 96;
  if (src)
    return (
      <img
        className="product-picture"
        src={src}
        alt=""
        width={size}
        height={size}
        loading={large ? 'eager' : 'lazy'}
      />
    );
  return (
    <span className="product-picture product-picture--none">
      <Icon of={Package} />
    </span>
  );
}
