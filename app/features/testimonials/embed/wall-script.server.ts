import { defineWall } from './define-wall';
import { wallStyles } from './wall-styles';

/** The one script that a page elsewhere loads: the element's function by its source, and how it looks. */
export function wallScript(): string {
  const source = defineWall.toString().replace(/\n\s+/g, '\n');
  return `(${source})(${JSON.stringify(wallStyles)},import.meta.url);\n`;
}
