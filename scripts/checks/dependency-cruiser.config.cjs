const { queryArrows, commandArrows } = require('./room-arrows.cjs');

/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

const ours = '^(?:app|db|search|scripts|tests)/';
/** Where everything comes together; these may reach everywhere. */
const compositionRoots = '^app/(?:server|prepare-house\\.server|entry\\.server)\\.tsx?$';
/** What stands around every page shows rows of several rooms. */
const frame = '^app/http/frame\\.server\\.ts$';
const browserSafeFeature = { path: '^app/features/[^/]+/', pathNot: '\\.server\\.tsx?$' };
const serverFeature = { path: '^app/features/[^/]+/.*\\.server\\.tsx?$' };
/** @type {{ dependencyTypesNot: ['type-only'] }} */
const valuesOnly = { dependencyTypesNot: ['type-only'] };

/**
 * One row of the table "who may import whom": `from` may reach only `to` among our own files.
 *
 * @param {string} name
 * @param {{ from: Rule['from'], to: readonly string[], because: string }} row
 * @returns {Rule}
 */
function reachesOnly(name, { from, to, because }) {
  return {
    name,
    comment: because,
    severity: 'error',
    from,
    to: { path: ours, pathNot: to.map((place) => `^${place}`) },
  };
}

const layers = [
  reachesOnly('lib-reaches-nothing', {
    from: { path: '^app/lib/' },
    to: ['app/lib/'],
    because: 'lib is imported by all and imports nothing',
  }),
  reachesOnly('policy-is-pure', {
    from: { path: '^app/policy/' },
    to: ['app/policy/', 'app/lib/'],
    because: 'rights are decided without I/O',
  }),
  reachesOnly('components-know-no-feature', {
    from: { path: '^app/components/' },
    to: ['app/components/', 'app/lib/'],
    because: 'features hand components what to show',
  }),
  reachesOnly('mail-knows-no-feature', {
    from: { path: '^app/mail/' },
    to: ['app/mail/', 'app/lib/'],
    because: 'features hand mail what to say',
  }),
  reachesOnly('db-stands-alone', {
    from: { path: '^db/' },
    to: ['db/'],
    because: 'the database knows nobody',
  }),
  reachesOnly('search-reads-db', {
    from: { path: '^search/' },
    to: ['search/', 'db/'],
    because: 'search reloads rows by itself and never imports the app',
  }),
  reachesOnly('platform-holds-the-instances', {
    from: { path: '^app/platform/' },
    to: ['app/platform/', 'app/mail/', 'app/lib/', 'db/', 'search/'],
    because: 'platform makes the one database, engine, mailer and logger',
  }),
  reachesOnly('http-knows-accounts-only', {
    from: { path: '^app/http/', pathNot: frame },
    to: [
      'app/http/',
      'app/platform/',
      'app/mail/',
      'app/features/accounts/',
      'app/features/command',
      'app/policy/',
      'app/lib/',
      'db/client', // the type of the handle it passes on
      'db/pages', // the channel on which the page cache hears of writes
    ],
    because: 'HTTP asks who someone is, and no more of the product',
  }),
  reachesOnly('frame-asks-rooms', {
    from: { path: frame },
    to: ['app/http/', 'app/features/[^/]+/[^/]+-queries\\.server', 'app/policy/', 'app/lib/'],
    because: 'the frame reads what it shows and changes nothing',
  }),
  reachesOnly('jobs-run-features', {
    from: { path: '^app/jobs/' },
    to: [
      'app/jobs/',
      'app/features/',
      'app/platform/',
      'app/policy/',
      'app/mail/',
      'app/lib/',
      'db/',
      'search/',
    ],
    because: 'listeners join features with the instances',
  }),
  reachesOnly('routes-speak-http', {
    from: { path: '^app/(?:routes/|root|entry\\.client)' },
    to: ['app/http/', 'app/features/', 'app/components/', 'app/policy/', 'app/lib/', 'app/styles/'],
    because: 'guard, read, one command, answer: never the database, an instance, or another route',
  }),
];

const features = [
  reachesOnly('browser-safe-feature', {
    from: browserSafeFeature,
    to: ['app/lib/', 'app/policy/', 'app/components/', 'app/features/', 'db/'],
    because: 'what a browser may load reaches only what a browser may load',
  }),
  {
    name: 'browser-safe-takes-no-server-value',
    comment:
      'A `.server` file is empty in the browser: the value would be undefined there. `import type` is fine.',
    severity: 'error',
    from: { path: '^app/(?:features|components|lib|policy)/', pathNot: '\\.server\\.tsx?$' },
    to: { path: ['\\.server\\.tsx?$', '^(?:db|search)/'], ...valuesOnly },
  },
  {
    name: 'only-server-files-touch-the-database',
    comment: 'Outside `.server` files, app/ takes nothing but types from db/ and search/.',
    severity: 'error',
    from: { path: '^app/', pathNot: ['\\.server\\.tsx?$', compositionRoots] },
    to: { path: '^(?:db|search)/', ...valuesOnly },
  },
  reachesOnly('server-feature', {
    from: serverFeature,
    to: ['app/lib/', 'app/policy/', 'app/components/', 'app/mail/', 'app/features/', 'db/', 'search/'],
    because: 'features are handed their instances and never see HTTP',
  }),
  {
    name: 'features-see-the-engine-only',
    comment:
      'How search works inside is its own business; features know search/engine, the parsed question, the marks of a hit, and how to say that a subject changed.',
    severity: 'error',
    from: { path: '^app/features/' },
    to: {
      path: '^search/',
      pathNot: '^search/(?:engine|query/|documents/|text/marks|indexing/index-subjects)',
      ...valuesOnly,
    },
  },
];

/**
 * A room reaches another room only by `*-events`, by types, by queries along an arrow, or by a command along one.
 *
 * @param {string} name
 * @param {Rule['from']} from
 * @param {{ asks?: readonly string[], commands?: readonly string[] }} arrows
 * @returns {import('dependency-cruiser').IRegularForbiddenRuleType}
 */
function roomRule(name, from, { asks = [], commands = [] }) {
  return {
    name,
    comment: 'Announce a fact instead, or draw the arrow in scripts/checks/room-arrows.cjs with a reason.',
    severity: 'error',
    from,
    to: {
      path: '^app/features/[^/]+/',
      pathNot: [
        '^app/features/$1/',
        '-events\\.ts$',
        `^app/features/(?:${['accounts', ...asks].join('|')})/.*-queries\\.server\\.ts$`,
        ...commands.map((room) => `^app/features/${room}/[a-z]+-[^/]*\\.server\\.ts$`),
      ],
      ...valuesOnly,
    },
  };
}

const roomsWithArrows = [...new Set([...Object.keys(queryArrows), ...Object.keys(commandArrows)])];

const rooms = [
  roomRule(
    'room-to-room',
    { path: '^app/features/([^/]+)/', pathNot: `^app/features/(?:${roomsWithArrows.join('|')})/` },
    {},
  ),
  ...roomsWithArrows.map((room) =>
    roomRule(
      `room-${room}`,
      { path: `^app/features/(${room})/` },
      { asks: queryArrows[room] ?? [], commands: commandArrows[room] ?? [] },
    ),
  ),
];

/** @type {Rule[]} */
const laws = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one idea in two places, or a missing third file.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nobody-imports-the-top',
    comment: 'Routes, scripts and tests are where imports begin.',
    severity: 'error',
    from: { path: '^(?:app|db|search)/' },
    to: { path: '^(?:app/routes|scripts|tests)/' },
  },
  {
    name: 'scripts-take-no-tests',
    comment: 'What a script needs from the tests belongs to the product.',
    severity: 'error',
    from: { path: '^scripts/' },
    to: { path: '^tests/' },
  },
  {
    name: 'scores-are-arithmetic',
    comment:
      'Scores, points and rules are functions of their arguments; not even indirectly do they reach I/O.',
    severity: 'error',
    from: { path: '^app/.*-(?:score|points|rules)\\.ts$' },
    to: {
      path: [
        '^(?:db|search)/',
        '\\.server\\.tsx?$',
        'node_modules/(?:postgres|drizzle-orm)/',
        '^(?:fs|net|http|https|child_process)$',
      ],
      reachable: true,
    },
  },
  {
    name: 'lucia-lives-in-accounts',
    comment: 'Its author has retired it: nothing but the accounts room may know it.',
    severity: 'error',
    from: { pathNot: '^app/features/accounts/' },
    to: { path: '(?:^|/)node_modules/(?:lucia|oslo)/' },
  },
  {
    name: 'everything-resolves',
    comment: 'An import that leads nowhere.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...features, ...rooms, ...laws],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:build|public/build|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
