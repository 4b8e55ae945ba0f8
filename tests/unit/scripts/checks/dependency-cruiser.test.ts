import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, expect, it } from 'vitest';

const load = createRequire(import.meta.url);
const { forbidden } = load(
  '../../../../scripts/checks/dependency-cruiser.config.cjs',
) as Required<IConfiguration>;

/** Each file breaks exactly the rule it is listed under; `fine` breaks none. */
const brokenBy: Record<string, Record<string, string>> = {
  fine: {
    'app/lib/slug.ts': 'export const slug = 1;',
    'app/features/boards/thread.ts':
      "import type { Db } from '../../../db/client'; import '../../lib/slug'; export type T = Db;",
    'app/features/boards/thread-queries.server.ts': "import '../../../db/client'; export const q = 1;",
    'app/features/accounts/member-queries.server.ts': 'export const m = 1;',
    'app/features/reviews/post-review.server.ts':
      "import '../accounts/member-queries.server'; export const p = 1;",
    'app/features/moderation/decide.server.ts': "import '../boards/hide-reply.server';",
    'app/features/boards/hide-reply.server.ts': 'export const h = 1;',
    'db/client.ts': 'export type Db = 1; export const db = 1;',
  },
  'lib-reaches-nothing': {
    'app/lib/bad.ts': "import '../policy/rule';",
    'app/policy/rule.ts': 'export const r = 1;',
  },
  'db-stands-alone': { 'db/bad.ts': "import '../app/lib/slug';" },
  'routes-speak-http': {
    'app/routes/boards/bad.tsx': "import '../../platform/services.server';",
    'app/platform/services.server.ts': 'export const s = 1;',
  },
  'only-server-files-touch-the-database': { 'app/routes/boards/worse.tsx': "import '../../../db/client';" },
  'browser-safe-takes-no-server-value': { 'app/features/boards/bad.ts': "import './thread-queries.server';" },
  'server-feature': { 'app/features/boards/bad.server.ts': "import '../../platform/services.server';" },
  'room-to-room': { 'app/features/settings/bad.server.ts': "import '../reviews/post-review.server';" },
  'room-boards': { 'app/features/boards/worse.server.ts': "import '../reviews/post-review.server';" },
  'no-cycles': {
    'db/one.ts': "import './two'; export const a = 1;",
    'db/two.ts': "import './one'; export const b = 1;",
  },
  'scores-are-arithmetic': {
    'app/features/advocates/advocate-score.ts': "import './signals';",
    'app/features/advocates/signals.ts': "import '../../../db/client';",
  },
  'nobody-imports-the-top': {
    'search/bad.ts': "import '../scripts/tool';",
    'scripts/tool.ts': 'export const t = 1;',
  },
  'everything-resolves': { 'db/lost.ts': "import './nowhere';" },
};

const folder = mkdtempSync(path.join(tmpdir(), 'vouch-arrows-'));
const broken = new Map<string, Set<string>>();

beforeAll(async () => {
  for (const [file, text] of Object.values(brokenBy).flatMap((files) => Object.entries(files))) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const { output } = await cruise(['app', 'db', 'search', 'scripts'], {
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden },
    tsPreCompilationDeps: true,
  });
  for (const { rule, from } of (output as ICruiseResult).summary.violations) {
    broken.set(from, (broken.get(from) ?? new Set()).add(rule.name));
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each(Object.keys(brokenBy).filter((rule) => rule !== 'fine'))('%s catches its bad example', (rule) => {
  const [file = ''] = Object.keys(brokenBy[rule] ?? {});
  expect([...(broken.get(file) ?? [])]).toContain(rule);
});

it('has nothing to say about arrows that are drawn', () => {
  const fine = Object.keys(brokenBy['fine'] ?? {});
  expect(fine.filter((file) => broken.has(file))).toEqual([]);
});
