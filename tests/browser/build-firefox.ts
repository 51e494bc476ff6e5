import { buildTestExtension } from './extension.ts';

/** Builds the extension once, before the tests of this engine. */
export default () => buildTestExtension('firefox');
