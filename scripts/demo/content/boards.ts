import type { Board } from './types';

/** In the order in which the rail shows them. */
export const boards: Board[] = [
  {
    key: 'notices',
    slug: 'from-the-workshop',
    name: 'From the workshop',
    description:
      'What we change, what we got wrong, and what we did about it. We open the threads, everybody answers.',
    kind: 'discussion',
    seenBy: 'public',
    postedBy: 'staff',
  },
  {
    key: 'grinding',
    slug: 'grinding',
    name: 'Grinding',
    description: 'Flint, Quern and Shale: settings, burrs, static, and why yesterday tasted better.',
    kind: 'question',
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'brewing',
    slug: 'brewing',
    name: 'Brewing',
    description: 'Kettles, drippers, the moka pot and the lever. Water questions live here too.',
    kind: 'question',
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'kitchen',
    slug: 'pans-toast-and-scales',
    name: 'Pans, toast and scales',
    description: 'The Farrier, the Gantry, the Tally and the small peeler that people write love letters to.',
    kind: 'question',
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'repairs',
    slug: 'repairs-and-parts',
    name: 'Repairs and parts',
    description: 'It is open on the table and there is one screw left over. Unplug it first, then ask.',
    kind: 'question',
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'table',
    slug: 'the-long-table',
    name: 'The long table',
    description: 'How you did it, what you measured, what you made, and what you sent back.',
    kind: 'discussion',
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'prototypes',
    slug: 'prototypes',
    name: 'Prototypes',
    description:
      'For signed-in members: drawings and first samples, before it is too late to change them. Be rude early.',
    kind: 'discussion',
    seenBy: 'members',
    postedBy: 'staff',
  },
  {
    key: 'back-room',
    slug: 'back-room',
    name: 'Back room',
    description: 'Team only. Who answers what, and what we owe whom.',
    kind: 'discussion',
    seenBy: 'staff',
    postedBy: 'staff',
  },
];
