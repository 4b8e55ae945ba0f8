import type { Company } from './types';

export const company: Company = {
  name: 'Larkspanner',
  tagline: 'Coffee and kitchen gear that comes apart on purpose',
  accentHue: 158,
  currency: 'EUR',
  contactEmail: 'hello@larkspanner.example.test',
  about: `Larkspanner makes grinders, kettles, pans and a toaster that open with ordinary screws. Twenty-three of us work in a former bicycle-tool shop. The lark sitting on a spanner was already on the sign when we moved in; we kept the name and repainted the lark.

We began by mending a church-hall urn that had been declared dead three times. It needed a washer. The washer cost less than the bus ride to buy it, and that sum has been our business plan since.

What we promise:

- Every part is sold on its own, for fifteen years after the last one of its kind is made.
- Every product opens with the tools named on its underside. No glue, no rivets, no clips that only open once.
- When something we made is at fault, we say so on this site, with the batch numbers, before we say it anywhere else.

What we do not promise: that you will enjoy the first repair. Most people enjoy the second.`,
  welcome: {
    title: 'Ask the people who own one',
    body: 'Questions, repairs, honest reviews. Someone here has already had yours in pieces on a tea towel.',
  },
};
