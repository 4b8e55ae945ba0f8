/** How Node runs the app, here and where it is measured: traces name our lines. Larger young spaces than Node's own cost 100 MB. */
export const appNodeOptions = ['--enable-source-maps'];
