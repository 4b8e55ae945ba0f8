import type { Board } from './types';

/** In the order in which the rail shows them. */
export const boards: Board[] = [
  {
    key: 'notices',
    slug: 'from-the-workshop',
    name: 'From the workshop',
    description:
      'What we change, what we got wrong, and what we did about it. We open the threads, everybody answers.',
    threadKinds: ['discussion', 'idea', 'announcement', 'event'],
    seenBy: 'public',
    postedBy: 'staff',
  },
  {
    key: 'grinding',
    slug: 'grinding',
    name: 'Grinding',
    description: 'Flint, Quern and Shale: settings, burrs, static, and why yesterday tasted better.',
    threadKinds: ['question', 'announcement'],
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'brewing',
    slug: 'brewing',
    name: 'Brewing',
    description: 'Kettles, drippers, the moka pot and the lever. Water questions live here too.',
    threadKinds: ['question', 'announcement'],
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'kitchen',
    slug: 'pans-toast-and-scales',
    name: 'Pans, toast and scales',
    description: 'The Farrier, the Gantry, the Tally and the small peeler that people write love letters to.',
    threadKinds: ['question', 'announcement'],
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'repairs',
    slug: 'repairs-and-parts',
    name: 'Repairs and parts',
    description: 'It is open on the table and there is one screw left over. Unplug it first, then ask.',
    rules:
      '- **Unplug it** and let it cool before you open anything.\n- One machine, one thread: the next person searches by its name.\n- A picture of the part says more than its name.',
    questionTemplate:
      '**Which machine, and how old:**\n\n**What it does, and what it should do:**\n\n**What you have tried already:**\n',
    threadKinds: ['question', 'announcement'],
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'table',
    slug: 'the-long-table',
    name: 'The long table',
    description: 'How you did it, what you measured, what you made, and what you sent back.',
    threadKinds: ['discussion', 'idea', 'announcement', 'article'],
    seenBy: 'public',
    postedBy: 'members',
  },
  {
    key: 'prototypes',
    slug: 'prototypes',
    name: 'Prototypes',
    description:
      'For signed-in members: drawings and first samples, before it is too late to change them. Be rude early.',
    threadKinds: ['discussion', 'idea', 'announcement'],
    seenBy: 'members',
    postedBy: 'staff',
  },
  {
    key: 'back-room',
    slug: 'back-room',
    name: 'Back room',
    description: 'Team only. Who answers what, and what we owe whom.',
    threadKinds: ['discussion', 'idea', 'announcement'],
    seenBy: 'staff',
    postedBy: 'staff',
  },
];
