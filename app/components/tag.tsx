/** A word by which things are found; a link where there is a list behind it. */
export function Tag({ name, href }: { name: string; href?: string | undefined }) {
  return href ? (
    <a className="tag" href={href}>
      <bdi>{name}</bdi>
    </a>
  ) : (
    <span className="tag">
      <bdi>{name}</bdi>
    </span>
  );
}
