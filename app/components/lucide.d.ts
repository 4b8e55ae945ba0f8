/** The icon set has types only for itself as a whole; a glyph alone is its shapes. */
declare module 'lucide/dist/esm/icons/*' {
  const shapes: ReadonlyArray<readonly [name: string, attributes: Readonly<Record<string, string>>]>;
  export default shapes;
}
