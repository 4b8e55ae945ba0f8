import type { DemoTestimonial, DemoWall } from './types';

/** What customers say about the brand itself, and what they let it do with that. */
export const testimonials: DemoTestimonial[] = [
  {
    by: 'dot',
    name: 'Dot',
    nameForm: 'first',
    words:
      'I am eighty-one and I changed the seal of my own kettle. They had drawn the instructions in large print, and a person answered when I wrote. Nobody has sold me anything like that for forty years.',
    shortWords: 'I am eighty-one and I changed the seal of my own kettle. A person answered when I wrote.',
    uses: ['this-site', 'other-sites', 'print'],
    state: 'approved',
    featured: true,
    tags: ['repair'],
    product: 'tern-seal',
    daysAgo: 96,
    at: '10:12',
  },
  {
    name: 'Ottilie Brandt',
    jobTitle: 'Owner',
    company: 'Café Halbmond',
    nameForm: 'role',
    words:
      'Four of their grinders stand on our counter. When one stopped on a Saturday they talked my barista through it, and the part was there on Tuesday. We have not changed the make since.',
    uses: ['this-site', 'other-sites', 'social', 'ads'],
    state: 'approved',
    tags: ['cafés', 'repair'],
    daysAgo: 71,
    at: '16:40',
  },
  {
    by: 'wendell',
    name: 'Wendell Prout',
    nameForm: 'full',
    words:
      'What I like is that they say when something was wrong. The kettle overshot, they told everybody, and then they told everybody what they had changed.',
    uses: ['this-site', 'other-sites'],
    state: 'approved',
    tags: ['honest'],
    product: 'tern-09',
    film: {
      file: 'tern-09.webm',
      words:
        'Without sound: the kettle heats up to 93.0 degrees. The figure turns green, stands still and goes no further.',
    },
    daysAgo: 54,
    at: '08:25',
  },
  {
    name: 'Pernille Aas',
    nameForm: 'initials',
    words:
      'Bought once, repaired twice, never replaced. My daughter thinks the grinder is older than she is.',
    uses: ['this-site', 'other-sites', 'social'],
    state: 'approved',
    tags: ['repair'],
    daysAgo: 40,
    at: '19:03',
  },
  {
    by: 'kofi',
    name: 'Kofi',
    nameForm: 'first',
    words:
      'I came for a pan and stayed for the people. Ask something in the evening, and by breakfast three strangers have tried it in their own kitchens.',
    uses: ['this-site'],
    state: 'approved',
    tags: ['community'],
    daysAgo: 22,
    at: '07:48',
  },
  {
    name: 'Anselm Vogt',
    nameForm: 'full',
    words:
      'The toaster takes my bread, which is cut by hand and never straight. That is all I wanted from one.',
    uses: ['this-site', 'other-sites'],
    state: 'received',
    tags: [],
    daysAgo: 1,
    at: '21:15',
  },
  {
    by: 'anouk',
    name: 'Anouk',
    nameForm: 'first',
    words: 'Wet it first. Then it goes in by itself.',
    uses: ['this-site', 'other-sites'],
    state: 'approved',
    tags: ['repair'],
    product: 'tern-seal',
    ofReview: true,
    daysAgo: 12,
    at: '14:20',
  },
  {
    by: 'eileen',
    name: 'Eileen',
    nameForm: 'full',
    words: 'Not frightening after all. I was afraid of an envelope.',
    uses: ['this-site', 'print'],
    state: 'draft',
    tags: [],
    product: 'tern-seal',
    ofReview: true,
    daysAgo: 2,
    at: '09:35',
  },
];

export const walls: DemoWall[] = [
  {
    name: 'What customers say',
    layout: 'grid',
    tags: [],
    featuredOnly: false,
    origins: ['http://127.0.0.1:4349'],
  },
  { name: 'Mended, not replaced', layout: 'carousel', tags: ['repair'], featuredOnly: false, origins: [] },
];
