/** The version of the draft that a form was opened with or has last been kept as; 0 for none. */
export function draftVersionIn(form: FormData): number {
  const version = form.get('draftVersion');
  return typeof version === 'string' && /^\d{1,9}$/.test(version) ? Number(version) : 0;
}
