/** @typedef {Extract<import('eslint').Rule.Node, { type: 'FunctionDeclaration' }>} FunctionDeclaration */
/** @typedef {FunctionDeclaration['body']['body'][number]} Statement */

const guards = '#app/http/guard.server';
/** The same file, as the root beside it writes it. */
const guardsFromRoot = './http/guard.server';

/**
 * The first thing a loader or action does is to ask who is there. Parents do not protect children (Remix runs
 * all loaders side by side), so each guards itself, and anything before the guard would run for everybody.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const guardFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      guardFirst: `The first statement of {{ name }} must call a guard imported from ${guards}.`,
    },
  },
  create(context) {
    /** @type {Set<string>} */
    const imported = new Set();
    return {
      ImportDeclaration(node) {
        if (node.source.value !== guards && node.source.value !== guardsFromRoot) return;
        for (const specifier of node.specifiers) imported.add(specifier.local.name);
      },
      'ExportNamedDeclaration > FunctionDeclaration[id.name=/^(?:loader|action)$/]'(
        /** @type {FunctionDeclaration} */ node,
      ) {
        const callee = calledBy(node.body.body[0]);
        if (callee !== null && imported.has(callee)) return;
        context.report({ node, messageId: 'guardFirst', data: { name: node.id.name } });
      },
    };
  },
};

/**
 * The function called by `await guard(...)` or `const x = await guard(...)`.
 *
 * @param {Statement | undefined} statement
 */
function calledBy(statement) {
  const value = valueOf(statement);
  const call = value?.type === 'AwaitExpression' ? value.argument : value;
  return call?.type === 'CallExpression' && call.callee.type === 'Identifier' ? call.callee.name : null;
}

/** @param {Statement | undefined} statement */
function valueOf(statement) {
  if (statement?.type === 'ExpressionStatement') return statement.expression;
  if (statement?.type === 'VariableDeclaration') return statement.declarations[0]?.init;
  return null;
}
