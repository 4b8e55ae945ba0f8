import { plural } from '#app/lib/plural';
import { paths } from '#app/lib/paths';
import type { CampaignWho } from '../campaign';
import { whoWords } from '../campaign';

interface CampaignListProps {
  lines: ReadonlyArray<{
    publicId: string;
    given: string;
    who: CampaignWho;
    /** Whether it has not begun, runs, or is over, with its days, in words. */
    days: string;
    /** Each with the address that opens its form inside the campaign. */
    products: ReadonlyArray<{ slug: string; name: string; reviews: number; link: string }>;
  }>;
}

/** What was declared. The number of a product's marked reviews opens to them. */
export function CampaignList({ lines }: CampaignListProps) {
  return (
    <ul className="requests">
      {lines.map(({ publicId, given, who, days, products }) => (
        <li key={publicId} className="requests__line">
          <div>
            <strong dir="auto">{given}</strong>
            <p className="meta">
              <span>{days}</span>
              <span>{whoWords[who].label}</span>
            </p>
            <ul className="stack stack--s">
              {products.map((product) => (
                <li key={product.slug}>
                  <a href={paths.product(product.slug)}>
                    <bdi>{product.name}</bdi>
                  </a>
                  {': '}
                  <a href={`${paths.product(product.slug)}?only=rewarded#reviews`}>
                    {plural(product.reviews, 'review inside it', 'reviews inside it')}
                  </a>
                  {', '}
                  <a href={product.link}>
                    its link<span className="visually-hidden"> to review {product.name}</span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ul>
  );
}
