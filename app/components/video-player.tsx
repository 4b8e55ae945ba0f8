import { classNames } from '#app/lib/class-names';
import {
  filmPath,
  lengthOf,
  posterPath,
  sizeInWords,
  videoTypes,
  type ShownVideo,
} from '#app/lib/shown-video';

/**
 * A video in its own shape from the first moment on, with a picture in its place until somebody plays it: nothing of
 * the film is asked for before. What describes it bears the id `video-` and its key.
 */
export function VideoFilm({ video }: { video: ShownVideo }) {
  const { publicId, container, width, height } = video;
  return (
    <video
      className="video__film"
      controls
      playsInline
      preload="none"
      width={width}
      height={height}
      poster={posterPath(video)}
      aria-describedby={`video-${publicId}`}
    >
      <source src={filmPath(video)} type={videoTypes[container]} />
    </video>
  );
}

/** A video with its words below, for everybody. */
export function VideoPlayer({ video }: { video: ShownVideo }) {
  const { publicId, width, height, milliseconds, bytes, words } = video;
  const film = filmPath(video);
  return (
    <figure className={classNames('video', height > width && 'video--tall')}>
      <VideoFilm video={video} />
      <figcaption className="video__caption" id={`video-${publicId}`}>
        <p dir="auto">{words}</p>
        <p className="small muted">
          Video, {lengthOf(milliseconds)} ·{' '}
          <a href={`${film}?download`} download>
            Take the file along ({sizeInWords(bytes)})
          </a>
        </p>
      </figcaption>
    </figure>
  );
}
