import Play from 'lucide/dist/esm/icons/play.mjs';
import { Icon } from '#app/components/icon';
import { Section } from '#app/components/section';
import { VideoFilm } from '#app/components/video-player';
import { excerptOf } from '#app/lib/markdown/excerpt';
import { paths } from '#app/lib/paths';
import { lengthOf, sizeInWords, thumbPath } from '#app/lib/shown-video';
import type { CustomerFilm, CustomerPhoto, GalleryTile } from '../load-gallery.server';

/** Films by customers: each plays in place when somebody asks for it, and leads to the review that it belongs to. */
export function CustomerFilms({ films }: { films: readonly CustomerFilm[] }) {
  return (
    <ul className="films">
      {films.map((film) => (
        <li key={film.publicId}>
          <figure className="video">
            <VideoFilm video={film} />
            <figcaption className="video__caption" id={`video-${film.publicId}`}>
              <p className="films__words" dir="auto">
                {film.words}
              </p>
              <p className="small muted">
                Video, {lengthOf(film.milliseconds)}, {sizeInWords(film.bytes)} ·{' '}
                <a href={paths.review(film.reviewPublicId)}>Read the review</a>
              </p>
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}

/** Photos by customers, each leading to the review that it belongs to: a picture without its words says little. */
export function CustomerPhotos({ photos }: { photos: readonly CustomerPhoto[] }) {
  return (
    <ul className="photos">
      {photos.map((photo) => (
        <li key={photo.publicId}>
          <PhotoTile photo={photo} />
        </li>
      ))}
    </ul>
  );
}

/** The newest of both on the product's page, with the way to all. */
export function NewestTiles({ tiles, slug }: { tiles: readonly GalleryTile[]; slug: string }) {
  if (tiles.length === 0) return null;
  const hasFilms = tiles.some((tile) => 'film' in tile);
  const hasPhotos = tiles.some((tile) => 'photo' in tile);
  const what = !hasFilms ? 'Photos' : hasPhotos ? 'Photos and videos' : 'Videos';
  return (
    <Section
      title={`${what} by customers`}
      more={{ href: paths.photosOfProduct(slug), label: `All ${what.toLowerCase()}` }}
    >
      <ul className="photos">
        {tiles.map((tile) =>
          'film' in tile ? (
            <li key={tile.film.publicId}>
              <FilmTile film={tile.film} />
            </li>
          ) : (
            <li key={tile.photo.publicId}>
              <PhotoTile photo={tile.photo} />
            </li>
          ),
        )}
      </ul>
    </Section>
  );
}

function PhotoTile({ photo }: { photo: CustomerPhoto }) {
  return (
    <a className="photos__link" href={paths.review(photo.reviewPublicId)}>
      <img
        src={paths.upload(photo.publicId, 'thumb')}
        alt={photo.alt || 'Photo by a customer: read the review'}
        width={112}
        height={112}
        loading="lazy"
      />
    </a>
  );
}

const wordsInName = 120;

function FilmTile({ film }: { film: CustomerFilm }) {
  const length = lengthOf(film.milliseconds);
  return (
    <a
      className="photos__link photos__film"
      href={paths.review(film.reviewPublicId)}
      aria-label={`Video, ${length}: ${excerptOf(film.words, wordsInName)}`}
    >
      {film.hasPoster ? <img src={thumbPath(film)} alt="" width={112} height={112} loading="lazy" /> : null}
      <span className="photos__length">
        <Icon of={Play} />
        {length}
      </span>
    </a>
  );
}
