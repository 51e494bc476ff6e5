/**
 * The browser's extension API without the polyfill, in place of it in the gate, which every page loads. It gives promises
 * in every browser that we support; what differs between them, answering messages, the gate does not do.
 */
const scope = globalThis as { browser?: unknown; chrome?: unknown };

export default scope.browser ?? scope.chrome;
