/** The browser's extension API, with promises, the same in every browser. */
export { default as browser } from 'webextension-polyfill';
