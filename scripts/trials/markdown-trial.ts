import { readFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { bodyBytes, maxBodyBytes, maxImportedBodyBytes } from '#app/lib/markdown/limits';
import { closeRenderer, renderMany, renderMarkdown } from '#app/lib/markdown/markdown.server';
import { complexityBodies } from './complexity-bodies';
import {
  judgeSpecification,
  type Judgement,
  type SpecExample,
  type Specification,
} from './markdown-conformance';
import { commonMarkExceptions, gfmExceptions, type Exceptions } from './markdown-exceptions';
import { violationsIn } from './rich-text-inspection';
import type { Trial } from './trial';

/** Every hostile string through the renderer, and the specifications it promises to follow. */
export const markdownTrial: Trial = {
  name: 'markdown',
  about: 'hostile strings in every place of Markdown; CommonMark and GFM by their examples',
  async run({ data }) {
    const { hostile, complexity, conformance, failures } = await runMarkdownTrial(data);
    const rendered = Object.values(hostile).reduce((sum, counts) => sum + counts.rendered, 0);
    const specifications = Object.entries(conformance).map(
      ([name, { equal, excepted }]) => `${name} ${equal} of ${equal + excepted}`,
    );
    const slow = complexity.rendered + complexity.shownAsText;
    return {
      counts: `${rendered} hostile bodies rendered, ${slow} slow ones (pulse ${complexity.pulseP99Ms} ms), ${specifications.join(', ')}`,
      findings: failures,
    };
  },
};

/** What the trial did, and what it found wrong. */
interface MarkdownTrialReport {
  /** Per file: how many bodies came out as HTML, as plain text, or were refused for their length. */
  hostile: Record<string, { rendered: number; shownAsText: number; refused: number }>;
  /** Bodies made to be slow, while honest ones are posted and the main thread's pulse is taken. */
  complexity: { rendered: number; shownAsText: number; honest: number; pulseP99Ms: number };
  /** Per specification: how many examples came out as written there, and how many are excepted by number. */
  conformance: Record<string, { equal: number; excepted: number }>;
  failures: string[];
}

/**
 * Renders every hostile string we have, in every place of Markdown that could carry it, and looks in what comes out
 * for anything that should not be there; then renders the examples of CommonMark and GFM and compares.
 *
 * @param dataDir the folder that holds `malicious/`
 */
async function runMarkdownTrial(dataDir: string): Promise<MarkdownTrialReport> {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(dataDir, 'malicious', `${name}.json`), 'utf8'));
  const report: MarkdownTrialReport = {
    hostile: {},
    complexity: { rendered: 0, shownAsText: 0, honest: 0, pulseP99Ms: 0 },
    conformance: {},
    failures: [],
  };
  try {
    for (const [name, textsOf] of Object.entries(hostileFiles)) {
      const texts = textsOf(read(name) as never);
      const bodies = name === 'markdown-pathological' ? texts : texts.flatMap(inEveryPlace);
      report.hostile[name] = await tryHostile(name, bodies, report.failures);
    }
    report.complexity = await tryComplexity(report.failures);
    for (const [name, exceptions] of Object.entries(specifications)) {
      const examples = read(name) as SpecExample[];
      const { equal, excepted, failures } = await trySpecification({ name, examples, exceptions });
      report.conformance[name] = { equal, excepted };
      report.failures.push(...failures);
    }
  } finally {
    await closeRenderer();
  }
  return report;
}

const hostileFiles = {
  'markdown-pathological': (entries: { markdown: string }[]) => entries.map(({ markdown }) => markdown),
  'xss-strings': (entries: string[]) => entries,
  'dompurify-cases': (entries: { payload: string }[]) => entries.map(({ payload }) => payload),
  'naughty-strings': (entries: string[]) => entries,
  'svg-files': (entries: { content: string }[]) => entries.map(({ content }) => content),
  'template-injection': (entries: string[]) => entries,
};

const specifications: Record<string, Exceptions> = {
  'commonmark-spec-0.31.2': commonMarkExceptions,
  'gfm-spec-0.29': gfmExceptions,
};

/** A payload by itself, and as what Markdown turns into an address, an attribute, a class or a cell. */
function inEveryPlace(payload: string): string[] {
  const line = payload.replace(/\s*\n\s*/g, ' ');
  return [
    payload,
    `[words](${line})`,
    `[words](<${line}> "title")`,
    `![words](${line})`,
    `![${line}](https://example.com/a.png '${line}')`,
    `[words]\n\n[words]: ${line}`,
    `<${line}>`,
    `\`\`\`${line}\n${line}\n\`\`\``,
    `\`\`\`html\n${payload}\n\`\`\``,
    `| ${line} | \`${line}\` |\n| --- | --- |\n| ${line} | **${line}** |`,
    `# ${line}\n\n> - [ ] ${line}`,
    `https://example.com/${line} @${line}`,
  ];
}

/** Few enough that the documents they were inspected in are let go between two batches. */
const batchSize = 64;

async function tryHostile(
  name: string,
  bodies: readonly string[],
  failures: string[],
): Promise<MarkdownTrialReport['hostile'][string]> {
  const counts = { rendered: 0, shownAsText: 0, refused: 0 };
  const accepted = bodies.filter((body) => bodyBytes(body) <= maxImportedBodyBytes);
  counts.refused = bodies.length - accepted.length;
  for (let from = 0; from < accepted.length; from += batchSize) {
    const batch = accepted.slice(from, from + batchSize);
    for (const [index, { html, shownAsText }] of (await renderMany(batch)).entries()) {
      counts[shownAsText ? 'shownAsText' : 'rendered'] += 1;
      const violations = violationsIn(html);
      if (violations.length > 0)
        failures.push(`${name}: ${violations.join(', ')} from ${excerpt(batch[index])}`);
    }
  }
  return counts;
}

/** So many slow bodies are under way at once. */
const slowAtOnce = 20;

/** What a reader may notice of them at most: the server answers nobody else while its main thread is held. */
const maxPulseMs = 250;

async function tryComplexity(failures: string[]): Promise<MarkdownTrialReport['complexity']> {
  const counts = { rendered: 0, shownAsText: 0, honest: 0, pulseP99Ms: 0 };
  const pulse = monitorEventLoopDelay({ resolution: 5 });
  const bodies = complexityBodies(maxBodyBytes);
  for (let from = 0; from < bodies.length; from += slowAtOnce) {
    const batch = bodies.slice(from, from + slowAtOnce);
    pulse.enable();
    const slow = Promise.all(batch.map((body) => renderMarkdown(body)));
    const honest = await renderMarkdown('an **honest** body');
    const results = await slow;
    pulse.disable();
    if (honest.html === '<p>an <strong>honest</strong> body</p>\n') counts.honest += 1;
    else
      failures.push(
        `complexity: the honest body beside ${excerpt(batch[0])} came out as ${excerpt(honest.html)}`,
      );
    for (const [index, { html, shownAsText }] of results.entries()) {
      counts[shownAsText ? 'shownAsText' : 'rendered'] += 1;
      const violations = violationsIn(html);
      if (violations.length > 0)
        failures.push(`complexity: ${violations.join(', ')} from ${excerpt(batch[index])}`);
    }
  }
  counts.pulseP99Ms = Math.round(pulse.percentile(99) / 1e6);
  if (counts.pulseP99Ms >= maxPulseMs) failures.push(`complexity: pulse of ${counts.pulseP99Ms} ms at p99`);
  return counts;
}

async function trySpecification(specification: Specification): Promise<Judgement> {
  const rendered = await renderMany(specification.examples.map(({ markdown }) => markdown));
  return judgeSpecification(
    specification,
    rendered.map(({ html }) => html),
  );
}

function excerpt(source = ''): string {
  return JSON.stringify(source.length > 200 ? `${source.slice(0, 200)}…` : source);
}
