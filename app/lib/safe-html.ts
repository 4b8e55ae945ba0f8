/** HTML that our own renderer made and cleaned when the words were written. A plain string does not fit. */
export type SafeHtml = string & { readonly __safeHtml: unique symbol };
