import { languageCode } from '../../../src/language/code.ts';
import { show } from './gallery.ts';

/** The state that the address names: `#card/outdated?language=de&direction=rtl`. */
const [name = '', query = ''] = location.hash.slice(1).split('?');
const settings = new URLSearchParams(query);
show(name, {
  language: languageCode(settings.get('language')) ?? 'en',
  direction: settings.get('direction') === 'rtl' ? 'rtl' : 'ltr',
});
