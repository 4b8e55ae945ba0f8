import { spawn } from 'node:child_process';
import { bornOf } from './process-identity.mjs';
import { signalGroup, stopGroup } from './process-group.mjs';
import { Refusal } from './refusal.mjs';
import { restartBudget } from './restart-budget.mjs';

/** @typedef {import('./process-identity.mjs').ProcessIdentity} ProcessIdentity */

/**
 * What the app says to us over IPC.
 *
 * @typedef {{ type: 'ready', address: string, lines: string[] } | { type: 'fatal', line: string }} AppMessage
 */

/**
 * @typedef {object} AppOptions
 * @property {[command: string, ...args: string[]]} command
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 * @property {(line: string) => void} log
 * @property {(identity: ProcessIdentity) => void} onStart
 * @property {(ready: { address: string, lines: string[] }) => void} onReady after every start, restarts included
 */

/**
 * @typedef {object} RunningApp
 * @property {Promise<Refusal>} gone settles when the app will not come back by itself
 * @property {() => Promise<void>} stop lets it drain
 * @property {() => void} kill
 */

/**
 * Runs the app and starts it again when it dies, until it is stopped, reports that its configuration is
 * wrong, or dies too often.
 *
 * It leads a process group of its own, so a Ctrl-C in the terminal reaches it only through us: the database
 * must outlive its last query.
 *
 * @param {AppOptions} options
 * @returns {RunningApp}
 */
export function runApp(options) {
  const nextPause = restartBudget();
  let stopping = false;
  /** @type {number | null} */
  let group = null;
  /** @type {NodeJS.Timeout | undefined} */
  let pause;
  /** @type {(reason: Refusal) => void} */
  let settle;
  /** @type {Promise<Refusal>} */
  const gone = new Promise((resolve) => (settle = resolve));
  const giveUp = (/** @type {string} */ line) => {
    stopping = true;
    settle(new Refusal(line));
  };

  const start = () => {
    group = launch(options, { onFatal: giveUp, onExit });
  };
  const onExit = (/** @type {string} */ how) => {
    if (stopping) return;
    // `remix dev` has the app as a child: it must not go on holding the port.
    if (group !== null) signalGroup(group, 'SIGKILL');
    group = null;
    const wait = nextPause();
    if (wait === null) {
      giveUp(
        `The app ended ${how}, again and again within a minute; giving up. Its own lines above say why.`,
      );
      return;
    }
    options.log(`The app ended ${how}; starting it again.`);
    pause = setTimeout(start, wait);
  };
  start();

  return {
    gone,
    async stop() {
      stopping = true;
      clearTimeout(pause);
      if (group !== null) await stopGroup(group);
    },
    kill() {
      stopping = true;
      clearTimeout(pause);
      if (group !== null) signalGroup(group, 'SIGKILL');
    },
  };
}

/**
 * @param {AppOptions} options
 * @param {{ onFatal: (line: string) => void, onExit: (how: string) => void }} listeners
 * @returns {number | null} its process group
 */
function launch({ command: [command, ...args], cwd, env, onStart, onReady }, { onFatal, onExit }) {
  const child = spawn(command, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const group = child.pid ?? null;
  const born = group === null ? null : bornOf(group);
  if (group !== null && born !== null) onStart({ pid: group, born });

  child.on('message', (/** @type {AppMessage} */ message) => {
    if (message.type === 'ready') onReady(message);
    if (message.type === 'fatal') onFatal(message.line);
  });
  child.on('error', (problem) => onFatal(`The app could not be started: ${problem.message}.`));
  child.on('exit', (code, signal) => onExit(signal === null ? `with code ${code}` : `by ${signal}`));
  return group;
}
