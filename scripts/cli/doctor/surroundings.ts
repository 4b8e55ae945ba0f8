import { statfs } from 'node:fs/promises';
import type { Config } from '#app/platform/config.server';
import type { Finding } from './finding';

const gigabyte = 1024 ** 3;
const searchDeadline = 3_000;

/** Everything around the database: Node, disk, the search engine, mail. */
export async function surroundingFindings(config: Config): Promise<Finding[]> {
  return [
    nodeFinding(process.versions.node),
    await diskFinding(config.data.folder),
    await searchFinding(config),
    mailFinding(config),
  ];
}

/** Node 20 works and gets no more fixes. */
function nodeFinding(version: string): Finding {
  const major = Number(version.split('.')[0]);
  if (major >= 22) return { level: 'ok', subject: 'Node', says: version };
  return {
    level: 'warn',
    subject: 'Node',
    says: `${version} gets no more security fixes; install Node 22 or newer`,
  };
}

async function diskFinding(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = (bavail * bsize) / gigabyte;
  const says = `${free.toFixed(1)} GB free beside ${folder}`;
  if (free >= 2) return { level: 'ok', subject: 'Disk', says };
  return { level: free >= 0.3 ? 'warn' : 'fail', subject: 'Disk', says: `${says}; make room` };
}

async function searchFinding({ search }: Config): Promise<Finding> {
  if (!search) return { level: 'ok', subject: 'Search', says: "PostgreSQL's own (MEILI_URL is not set)" };
  try {
    const answer = await fetch(new URL('/health', search.url), {
      signal: AbortSignal.timeout(searchDeadline),
    });
    if (answer.ok) return { level: 'ok', subject: 'Search', says: 'Meilisearch answers' };
    return {
      level: 'fail',
      subject: 'Search',
      says: `Meilisearch answers ${answer.status}; look at its log`,
    };
  } catch {
    return {
      level: 'fail',
      subject: 'Search',
      says: 'Meilisearch does not answer at MEILI_URL; PostgreSQL stands in until it does',
    };
  }
}

function mailFinding({ mail }: Config): Finding {
  if (mail.smtpUrl) return { level: 'ok', subject: 'Mail', says: 'sent through SMTP_URL' };
  return { level: 'warn', subject: 'Mail', says: `SMTP_URL is not set; letters only lie in ${mail.folder}` };
}
