/** How Node runs the app, here and where it is measured: traces name our lines, and a page's short-lived rows die young. */
export const appNodeOptions = ['--enable-source-maps', '--max-semi-space-size=32'];
