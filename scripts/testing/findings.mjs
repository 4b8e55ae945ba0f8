/** @typedef {import('../checks/source-tree.mjs').Finding} Finding */
/** @typedef {import('./run-steps.mjs').Outcome} Outcome */

/**
 * Turns named lists of findings into an outcome: each list is one check, an empty list is a passed one.
 *
 * @param {Record<string, readonly Finding[]>} checks
 * @returns {Outcome}
 */
export function outcomeOfFindings(checks) {
  const failed = Object.entries(checks).filter(([, findings]) => findings.length > 0);
  return {
    passed: Object.keys(checks).length - failed.length,
    failed: failed.length,
    report: failed.map(([name, findings]) => [`${name}:`, ...findings.map(describe)].join('\n')).join('\n'),
  };
}

/** @param {Finding} finding */
function describe({ file, line, message }) {
  return `  ${file}${line ? `:${line}` : ''} ${message}`;
}
