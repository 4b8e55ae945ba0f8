import { Section } from '#app/components/section';
import { paths } from '#app/lib/paths';

interface CustomerPhotosProps {
  photos: ReadonlyArray<{ publicId: string; alt: string; reviewPublicId: string }>;
}

/** Photos by customers, each leading to the review that it belongs to: a picture without its words says little. */
export function CustomerPhotos({ photos }: CustomerPhotosProps) {
  return (
    <ul className="photos">
      {photos.map((photo) => (
        <li key={photo.publicId}>
          <a className="photos__link" href={paths.review(photo.reviewPublicId)}>
            <img
              src={paths.upload(photo.publicId, 'thumb')}
              alt={photo.alt || 'Photo by a customer: read the review'}
              width={112}
              height={112}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The newest of them on the product's page, with the way to all. */
export function NewestPhotos({ photos, slug }: CustomerPhotosProps & { slug: string }) {
  if (photos.length === 0) return null;
  return (
    <Section title="Photos by customers" more={{ href: paths.photosOfProduct(slug), label: 'All photos' }}>
      <CustomerPhotos photos={photos} />
    </Section>
  );
}
