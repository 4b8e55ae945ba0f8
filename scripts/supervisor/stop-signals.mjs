/** npm passes on the very Ctrl-C that the terminal has already sent us: one key press, two signals. */
const echoMs = 500;

/** How soon a start that npm has left behind notices. */
const lookMs = 250;

/**
 * Turns Ctrl-C, SIGTERM, a closed terminal and the death of the npm that runs us into one request to stop; a
 * second signal, later, means now.
 *
 * @param {{ onFirst: () => void, onSecond: () => void }} listeners
 * @returns {() => void} stops listening
 */
export function onStopSignals({ onFirst, onSecond }) {
  /** @type {number | null} */
  let firstAt = null;
  const ask = () => {
    firstAt ??= performance.now();
    onFirst();
  };
  const listener = () => {
    if (firstAt === null) ask();
    else if (performance.now() - firstAt > echoMs) onSecond();
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, listener);
  const stopLooking = onNpmGone(() => {
    if (firstAt === null) ask();
  });
  return () => {
    stopLooking();
    for (const signal of signals) process.off(signal, listener);
  };
}

/**
 * A killed npm passes nothing on. Without npm in between, outliving the parent is what `nohup` is for.
 *
 * @param {() => void} listener
 * @returns {() => void}
 */
function onNpmGone(listener) {
  if (process.env['npm_lifecycle_event'] === undefined) return () => {};
  const npm = process.ppid;
  const look = setInterval(() => {
    if (process.ppid !== npm) listener();
  }, lookMs);
  look.unref();
  return () => clearInterval(look);
}
