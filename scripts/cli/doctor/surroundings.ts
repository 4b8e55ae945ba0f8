import { statfs } from 'node:fs/promises';
import type { Config } from '#app/platform/config.server';
import type { Finding } from './finding';

const gigabyte = 1024 ** 3;

/** Everything around the database: Node, disk, mail. */
export async function surroundingFindings(config: Config): Promise<Finding[]> {
  return [nodeFinding(process.versions.node), await diskFinding(config.data.folder), mailFinding(config)];
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

function mailFinding({ mail }: Config): Finding {
  if (mail.smtpUrl) return { level: 'ok', subject: 'Mail', says: 'sent through SMTP_URL' };
  return { level: 'warn', subject: 'Mail', says: `SMTP_URL is not set; letters only lie in ${mail.folder}` };
}
