/**
 * HTML that our own renderer made and cleaned when the words were written. A plain string does not fit.
 *
 * SECURITY: only `markdown/markdown.server.ts` makes one, by rendering or by vouching for a column that nothing but
 * the renderer fills. Never cast to it anywhere else.
 */
export type SafeHtml = string & { readonly __safeHtml: unique symbol };
