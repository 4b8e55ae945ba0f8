/** @typedef {import('eslint').Rule.Node} Node */
/** @typedef {Extract<Node, { type: 'ImportDeclaration' }>} ImportDeclaration */

const serverFunctions = new Set(['loader', 'action', 'headers']);

/**
 * The compiler replaces a `.server` file by an empty module in the browser, without a word. A component that uses
 * a value from one builds, renders on the server, and finds `undefined` in the browser.
 *
 * Allowed are loader, action, headers, and local functions that only those call.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const serverValuesStayOnServer = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      leak: '{{ name }} comes from a `.server` file and is undefined in the browser; use it in loader or action only.',
    },
  },
  create(context) {
    return {
      'ImportDeclaration[importKind!="type"][source.value=/\\.server$/]'(
        /** @type {ImportDeclaration} */ node,
      ) {
        for (const variable of context.sourceCode.getDeclaredVariables(node)) {
          for (const { identifier } of variable.references.filter(isValue)) {
            if (runsOnServer(context, /** @type {Node} */ (identifier))) continue;
            context.report({ node: identifier, messageId: 'leak', data: { name: variable.name } });
          }
        }
      },
    };
  },
};

/** @param {import('eslint').Scope.Reference} reference */
function isValue(reference) {
  return !('isTypeReference' in reference) || reference.isTypeReference !== true;
}

/**
 * @param {import('eslint').Rule.RuleContext} context
 * @param {Node} node
 * @param {Set<Node>} [seen] functions on the way, so that recursion ends
 * @returns {boolean}
 */
function runsOnServer(context, node, seen = new Set()) {
  const owner = topLevelFunction(node);
  if (owner?.type !== 'FunctionDeclaration' || seen.has(owner)) return owner !== null && seen.has(owner);
  if (serverFunctions.has(owner.id.name)) return true;
  seen.add(owner);
  const [variable] = context.sourceCode.getDeclaredVariables(owner);
  const calls = variable?.references ?? [];
  return (
    calls.length > 0 &&
    calls.every(({ identifier }) => runsOnServer(context, /** @type {Node} */ (identifier), seen))
  );
}

/**
 * @param {Node} node
 * @returns {Node | null}
 */
function topLevelFunction(node) {
  /** @type {Node | undefined} */
  let current = node;
  /** @type {Node | null} */
  let outermost = null;
  while (current && current.type !== 'Program') {
    if (/Function/.test(current.type)) outermost = current;
    current = /** @type {Node | undefined} */ (current.parent);
  }
  return outermost;
}
