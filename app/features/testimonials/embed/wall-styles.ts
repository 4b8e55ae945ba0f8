/**
 * How a wall looks on pages elsewhere, for the element's shadow and for the frame alike. Sizes are our own, in `em` of
 * the page around it; sides are logical, so that it turns round with its text; nothing moves by itself.
 */
export const wallStyles = `
*{box-sizing:border-box;margin:0}
.wall{display:grid;gap:1em;block-size:100%;padding:.125em;overflow:auto;overscroll-behavior:contain;align-content:start;
 color:light-dark(oklch(.25 .015 212),oklch(.93 .006 80));font-family:inherit;line-height:1.5;text-align:start}
.wall:focus-visible{outline:.125em solid;outline-offset:-.125em}
.wall--grid{grid-template-columns:repeat(auto-fill,minmax(min(100%,18em),1fr))}
.wall--carousel{grid-auto-flow:column;grid-auto-columns:min(85%,24em);align-content:stretch;scroll-snap-type:inline mandatory}
.wall--carousel figure{scroll-snap-align:start;overflow:auto}
figure{display:flex;flex-direction:column;gap:1em;padding:1.25em;border-radius:.875em;
 background:light-dark(oklch(.965 .005 80),oklch(.285 .012 212))}
blockquote{white-space:pre-line;overflow-wrap:anywhere}
.wall--single blockquote{font-size:1.25em}
video{inline-size:100%;block-size:auto;max-block-size:20em;border-radius:.5em;background:oklch(.25 .015 212)}
figcaption{display:flex;align-items:center;gap:.75em;margin-block-start:auto;font-weight:650}
figcaption img{inline-size:3em;block-size:3em;border-radius:50%;object-fit:cover}
small{display:block;font-weight:400;color:light-dark(oklch(.44 .015 212),oklch(.76 .012 212))}
`.replace(/\n\s*/g, '');
