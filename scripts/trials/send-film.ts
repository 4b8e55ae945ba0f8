import type { HostileFile } from './hostile-files';
import type { Answer, Visitor } from './visitor';

/** Sends a film by the form of this place, as a browser does; without one, its words alone. */
export function sendFilm(
  by: Visitor,
  place: string,
  film: Pick<HostileFile, 'name' | 'type' | 'bytes'> | undefined,
): Promise<Answer> {
  const form = new FormData();
  if (film) form.append('video', new File([new Uint8Array(film.bytes)], film.name, { type: film.type }));
  form.append('words', 'What is seen in it.');
  return by.ask(place, { method: 'POST', body: form });
}
