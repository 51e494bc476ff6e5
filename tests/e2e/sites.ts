import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, createServer, type InlineConfig, type Rolldown } from 'vite';
import type { Site } from '../browser/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = 'tests/fixtures/sites';

/** As they are built while one writes them: only then do frameworks say what they did not expect to find. */
const config: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  mode: 'development',
  define: { 'process.env.NODE_ENV': '"development"' },
  plugins: [svelte({ configFile: false, compilerOptions: { dev: true } })],
};

/** The fixtures made with frameworks and editors. */
export type FixtureSite = 'react' | 'vue' | 'svelte' | 'prosemirror' | 'codemirror';

/**
 * Builds fixtures and puts them on the site, each as `<name>.html`: rendered as a server would, with its script.
 *
 * @param site where they are to be found
 * @param names which ones
 */
export async function addSites(site: Site, names: readonly FixtureSite[]): Promise<void> {
  const server = await createServer({ ...config, appType: 'custom', server: { middlewareMode: true, ws: false } });
  try {
    for (const name of names) {
      const { output } = (await build({
        ...config,
        publicDir: false,
        build: { write: false, minify: false, rolldownOptions: { input: `${root}${folder}/${name}/client.js` } },
      })) as Rolldown.RolldownOutput;
      const { render } = await server.ssrLoadModule(`/${folder}/${name}/server.js`);
      site.add(`${name}.js`, output[0].code);
      site.add(`${name}.html`, await render(`/${name}.js`));
    }
  } finally {
    await server.close();
  }
}
