/** Why an example of a specification comes out differently here, by its number. This list may only shrink. */
export type Exceptions = Readonly<Record<number, string>>;

const gfmLinks = 'GFM makes a link of an address without brackets, CommonMark does not';

export const commonMarkExceptions: Exceptions = {
  602: gfmLinks,
  608: gfmLinks,
  611: gfmLinks,
  612: gfmLinks,
};

export const gfmExceptions: Exceptions = {};
