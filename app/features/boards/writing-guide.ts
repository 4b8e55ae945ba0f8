import type { SafeHtml } from '#app/lib/safe-html';
import type { BoardSettings, ThreadTemplates } from './board';
import type { ThreadKind } from './thread-kind';

/** What a board tells whoever is about to write in it: the kinds it takes, what it asks of them, how to begin. */
export interface WritingGuide {
  kinds: ThreadKind[];
  rulesHtml: SafeHtml;
  templates: ThreadTemplates;
}

/** The guide of a board. Whether somebody may read it is asked before. */
export function guideOf({ threadKinds, rulesHtml, templates }: BoardSettings): WritingGuide {
  return { kinds: threadKinds, rulesHtml, templates };
}

/**
 * The words a form should hold after its board or kind was changed: the template of the new kind as long as nobody has
 * written anything (what it holds is nothing, or a template that was offered), else what was written.
 */
export function beginWith(
  guide: WritingGuide,
  kind: ThreadKind | null,
  { written, offered }: { written: string; offered: readonly string[] },
): string {
  const isUntouched = written.trim() === '' || offered.includes(written);
  return isUntouched ? ((kind && guide.templates[kind]) ?? '') : written;
}
