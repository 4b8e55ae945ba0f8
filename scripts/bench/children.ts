import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { freePort } from '../database/free-port.mjs';
import { appNodeOptions } from '../supervisor/app-node-options.mjs';
import type { BenchDatabase } from './community';

/** A server under measurement: a process of its own, so that its CPU time is its alone. */
export interface Server {
  readonly origin: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const here = path.dirname(fileURLToPath(import.meta.url));

export interface AppOptions {
  readonly role: 'all' | 'web';
  /** Further arguments for Node, a profiler say. */
  readonly nodeOptions?: readonly string[];
  /** Further settings of the house. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts the built app in production on this database. */
export async function startApp(
  database: BenchDatabase,
  { role, nodeOptions = [], settings = {} }: AppOptions,
): Promise<Server> {
  const port = await freePort(null);
  const child = spawn(process.execPath, [...appNodeOptions, ...nodeOptions, path.join(here, '../app.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      VOUCH_ROLE: role,
      VOUCH_EMBEDDED: '1',
      VOUCH_EMPTY: '1',
      VOUCH_DATA: path.join(database.folder, 'app'),
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      HOST: '127.0.0.1',
      TRUSTED_PROXIES: '1',
      PORT: String(port),
      LOG_LEVEL: 'error',
      ...settings,
    },
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: { type: string; line?: string }) => {
      if (message.type === 'ready') resolve();
      if (message.type === 'fatal') reject(new Error(message.line));
    });
    child.on('exit', (code) => reject(new Error(`the app ended with ${code}`)));
  });
  return serverOf(child, `http://127.0.0.1:${port}`);
}

/** Starts the yardstick: node:http and these bytes. */
export async function startBareServer(body: Buffer, folder: string): Promise<Server> {
  const file = path.join(folder, 'bare-body');
  writeFileSync(file, body);
  const child = spawn(process.execPath, [path.join(here, 'bare-server.mjs'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return serverOf(child, `http://127.0.0.1:${port}`);
}

function serverOf(child: ChildProcess, origin: string): Server {
  const ended = once(child, 'exit');
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
