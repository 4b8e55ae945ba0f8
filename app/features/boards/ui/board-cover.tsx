import { paths } from '#app/lib/paths';
import type { Cover } from '../cover';

/** The picture at the head of a board. Its place is kept free before it is there, so that nothing jumps. */
export function BoardCover({ cover: { publicId, words, width, height } }: { cover: Cover }) {
  return (
    <img
      className="board-cover"
      src={paths.upload(publicId)}
      alt={words}
      width={width}
      height={height}
      decoding="async"
    />
  );
}
