/** Stands in for the browser's API in unit tests. */
export { fakeBrowser as default } from 'wxt/testing/fake-browser';
