import ts from 'typescript';

/**
 * @param {string} file
 * @param {string} text
 */
export function parse(file, text) {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

/**
 * Every node of a file, parents before children.
 *
 * @param {ts.Node} node
 * @returns {ts.Node[]}
 */
export function nodesOf(node) {
  /** @type {ts.Node[]} */
  const nodes = [];
  /** @param {ts.Node} current */
  const visit = (current) => {
    nodes.push(current);
    ts.forEachChild(current, visit);
  };
  visit(node);
  return nodes;
}

/** @param {ts.Node} node */
export function lineOf(node) {
  const source = node.getSourceFile();
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
}

/**
 * Where each imported name comes from: `posts` is `posts` of `#db/schema/boards`.
 *
 * @param {ts.SourceFile} source
 */
export function importedNames(source) {
  /** @type {Map<string, { from: string, name: string }>} */
  const names = new Map();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const from = statement.moduleSpecifier.text;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    for (const element of bindings.elements) {
      names.set(element.name.text, { from, name: (element.propertyName ?? element.name).text });
    }
  }
  return names;
}
