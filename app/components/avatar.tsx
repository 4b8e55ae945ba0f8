import { classNames } from '#app/lib/class-names';
import { avatarHueOf, initialsOf } from '#app/lib/initials';

interface AvatarProps {
  name: string;
  /** The public id: the colour stays the same when the name changes. */
  id: string;
  src?: string | null | undefined;
  size?: 's' | 'm' | 'l' | undefined;
}

const pixels = { s: 28, m: 40, l: 80 };

/** A face, or initials. Decoration: the name always stands beside it. */
export function Avatar({ name, id, src, size = 'm' }: AvatarProps) {
  const sized = size !== 'm' && `avatar--${size}`;
  if (src) {
    return (
      <img
        className={classNames('avatar', sized)}
        src={src}
        alt=""
        width={pixels[size]}
        height={pixels[size]}
        loading="lazy"
      />
    );
  }
  return (
    <span className={classNames('avatar', sized, `avatar--h${avatarHueOf(id)}`)} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
