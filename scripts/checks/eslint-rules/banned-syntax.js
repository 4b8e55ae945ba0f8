/** Banned everywhere. Styles live in the stylesheet: the content security policy refuses them in markup. */
export const banned = [
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'Give it a class; inline styles are refused by the content security policy.',
  },
];

/** Banned in every file but the two components that show rendered Markdown and the shapes of icons. */
export const dangerousHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Show rendered words with <Prose> of #app/components/prose; nothing else may insert HTML.',
};

const moduleFunctions = 'loader|action|meta|headers|links|handle|shouldRevalidate|ErrorBoundary|Layout';
const topLevelCall = 'stays in the browser bundle with everything it imports; move it to a `.server` file.';

/** Banned in route modules, because of how the classic compiler cuts them in two. */
export const bannedInRoutes = [
  {
    selector:
      'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=/^(?:loader|action)$/]',
    message:
      'Declare it as `export async function`: a wrapped one stays in the browser bundle and breaks the page.',
  },
  {
    selector: `ExportNamedDeclaration > FunctionDeclaration:not([id.name=/^(?:${moduleFunctions})$/])`,
    message: 'A route module exports only what Remix reads; move this to a feature.',
  },
  {
    selector:
      'Program > :matches(VariableDeclaration, ExportNamedDeclaration) :matches(CallExpression, NewExpression):not(:function *)',
    message: `A call at the top level ${topLevelCall}`,
  },
  {
    selector: 'Program > ExpressionStatement',
    message: `A statement at the top level ${topLevelCall}`,
  },
];
