import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAnswering } from './answering';
import { benchCleanUp } from './clean-up';
import { benchAdvocates, benchBreadth, benchCommunity, benchSmallCommunity } from './parts';
import { benchFairness } from './fairness';
import { benchLedger } from './ledger';
import { counters } from './load';
import { Report } from './report';
import { benchReviews } from './reviews';

const help = `npm run bench [-- options]

Fills a throw-away PostgreSQL with a made-up community, starts the built app on it and measures this machine.

  --scale N       size of the community; 1 is 10,000 members and 100,000 posts (default 1)
  --seconds N     how long each load lasts (default 5)
  --advocates N   members of the full scoring with ten facts each; 0 leaves it out (default 100000)
  --entries N     rows of the ledger (default 5000000)
  --reviews N     reviews of one product (default 100000)
  --only PARTS    of: reading, writing, whole, flatness, breadth, answering, cleanup, advocates, ledger, reviews, fairness
                  (with commas between; default all)
  --data DIR      holds communities with real vote counts (forum-travel/, forum-urho3d/, reviews-musical/, advocate/),
                  for fairness
  --thorough      every ring of fairness, four times as many
  --json FILE     the raw figures
`;

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    advocates: { type: 'string', default: '100000' },
    entries: { type: 'string', default: '5000000' },
    reviews: { type: 'string', default: '100000' },
    only: {
      type: 'string',
      default: 'reading,writing,whole,flatness,breadth,answering,cleanup,advocates,ledger,reviews,fairness',
    },
    data: { type: 'string' },
    thorough: { type: 'boolean', default: false },
    json: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const [scale, seconds, advocates] = [Number(values.scale), Number(values.seconds), Number(values.advocates)];
const [entries, reviews] = [Number(values.entries), Number(values.reviews)];
const parts = new Set(values.only.split(','));

if (values.help) {
  process.stdout.write(help);
} else if (!(
  scale >= 0.01 &&
  scale <= 20 &&
  seconds >= 1 &&
  seconds <= 600 &&
  advocates >= 0 &&
  entries >= 10_000 &&
  reviews >= 10_000
)) {
  process.stderr.write(`A number is out of range.\n${help}`);
  process.exitCode = 2;
} else {
  const report = new Report();
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    loadAtStart: loadavg()[0] ?? 0,
    counters,
  };
  report.add('machine', { title: 'Machine', text: describeMachine(machine), raw: machine });
  if (['reading', 'writing', 'whole', 'flatness'].some((part) => parts.has(part)))
    await benchCommunity(report, { scale, seconds, parts });
  if (parts.has('flatness')) await benchSmallCommunity(report, { scale, seconds });
  if (parts.has('breadth')) await benchBreadth(report, { scale: scale / 5, seconds });
  if (parts.has('answering')) await benchAnswering(report, { scale, seconds });
  if (parts.has('cleanup')) await benchCleanUp(report, Math.round(2_000 * scale) * 5);
  if (parts.has('advocates') && advocates > 0) await benchAdvocates(report, advocates);
  if (parts.has('ledger')) await benchLedger(report, entries);
  if (parts.has('reviews')) await benchReviews(report, reviews);
  if (parts.has('fairness'))
    benchFairness(report, { data: values.data ?? null, extent: values.thorough ? 'thorough' : 'usual' });
  const [load = 0] = loadavg();
  report.add('load', { title: 'Load of the machine at the end', text: load.toFixed(1), raw: load });
  if (values.json) report.writeTo(values.json);
}

function describeMachine(found: {
  cpu: string;
  cores: number;
  node: string;
  loadAtStart: number;
  counters: boolean;
}): string {
  const { cpu, cores, node, loadAtStart } = found;
  return [
    `${cores} x ${cpu}, Node ${node}, load ${loadAtStart.toFixed(1)} at the start`,
    found.counters
      ? 'Instructions are user-mode, in millions a request, of all threads of the app.'
      : 'No counters here: CPU ms a request are the figure to go by.',
  ].join('\n');
}
