import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useLetGo } from '#app/components/use-let-go';
import { paths } from '#app/lib/paths';
import { beginWith, type WritingGuide } from '../writing-guide';

/** The controls of the form that it follows, by id and by name. */
interface GuidedForm {
  boardId: string | undefined;
  kindName: string | undefined;
  bodyId: string;
}

/**
 * The guide of the board that is chosen now, and its template in the composer while that is untouched. Without script it
 * stays the guide the page came with; a preview brings that of the board chosen then. Its rules stand above what is
 * pressed next: they wait until a press is over.
 */
export function useWritingGuide(form: GuidedForm, first: WritingGuide | null): WritingGuide | null {
  const { boardId, kindName, bodyId } = form;
  const fetcher = useFetcher<{ guide: WritingGuide | null }>();
  const come = useLetGo(fetcher.data);
  const guide = come ? come.guide : first;
  const { load } = fetcher;
  useEffect(() => {
    const board = boardId && document.getElementById(boardId);
    if (!(board instanceof HTMLSelectElement)) return;
    const onChange = () => load(paths.writingGuide(board.value));
    // Somebody may have chosen before the script came.
    const came = [...board.options].find((option) => option.defaultSelected);
    if (came && board.value !== came.value) onChange();
    board.addEventListener('change', onChange);
    return () => board.removeEventListener('change', onChange);
  }, [boardId, load]);

  const offered = useRef<string[]>([]);
  useEffect(() => {
    const body = document.getElementById(bodyId);
    if (!(body instanceof HTMLTextAreaElement) || !kindName || !guide) return;
    // As a text field holds them: a form brings its lines with another end.
    offered.current.push(...Object.values(guide.templates).map((text) => text.replace(/\r\n/g, '\n')));
    const fill = () => {
      const chosen = body.form?.querySelector<HTMLInputElement>(`input[name="${kindName}"]:checked`)?.value;
      const kind = guide.kinds.find((each) => each === chosen) ?? null;
      const next = beginWith(guide, kind, { written: body.value, offered: offered.current });
      if (next !== body.value) body.value = next;
    };
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === kindName) fill();
    };
    fill();
    body.form?.addEventListener('change', onChange);
    return () => body.form?.removeEventListener('change', onChange);
  }, [bodyId, kindName, guide]);
  return guide;
}
