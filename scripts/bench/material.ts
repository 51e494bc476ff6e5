import { listNames } from '../../src/glossary/names.ts';
import type { Pack } from '../../src/glossary/pack.ts';

/** What is measured on where there are no real pages: texts and names of any size, the same on every run. */

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const plain =
  'the of and to in that for with as on by from at this which were have had not but they their said would could about ' +
  'after year people city water house school market train summer music garden letter family doctor evening window ' +
  'river bread paper story member group company report minister weather number hand money player team season street ' +
  'price energy morning office second small large public early common simple carried opened closed played followed ' +
  'bought seen found given known taken began turned stood lost kept brought thought';
const words = plain.split(' ');

const about = [
  'The EU AI Act entered into force on 1 August 2024.',
  'The European Commission set up the AI Office to enforce the rules on general-purpose AI models.',
  'Social scoring and untargeted scraping of facial images are prohibited under Article 5.',
  'EuroHPC selected seven AI Factories in December 2024.',
  'Under the Artificial Intelligence Act fines reach 7 per cent of worldwide turnover.',
];

/** A page of so many words: paragraphs with inline elements, headings, lists; one sentence in twelve is about the subject. */
export function pageOf(count: number): string {
  const next = numbers(count);
  const pick = <T>(list: readonly T[]) => list[Math.floor(next() * list.length)] as T;
  const parts: string[] = [];
  let made = 0;
  while (made < count) {
    if (next() < 0.06) parts.push(`<h2>${pick(words)} ${pick(words)} ${pick(words)}</h2>`);
    const sentences: string[] = [];
    for (let i = 0; i < 2 + Math.floor(next() * 5); i++) {
      if (next() < 1 / 12) {
        const sentence = pick(about);
        sentences.push(sentence);
        made += sentence.split(' ').length;
        continue;
      }
      const own = Array.from({ length: 8 + Math.floor(next() * 14) }, () => pick(words));
      made += own.length;
      if (next() < 0.4) own[2] = `<a href="#${made}">${own[2]}</a>`;
      if (next() < 0.2) own[5] = `<em>${own[5]}</em>`;
      const text = own.join(' ');
      sentences.push(`${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
    }
    const text = sentences.join(' ');
    parts.push(next() < 0.15 ? `<ul><li>${text}</li></ul>` : `<p>${text}</p>`);
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page of ${count} words about the EU AI Act</title><body><main>${parts.join('\n')}</main></body></html>`;
}

/** A page of so many words with nothing for us. */
export function emptyPageOf(count: number): string {
  const next = numbers(count + 1);
  const line = () => Array.from({ length: 60 }, () => words[Math.floor(next() * words.length)]).join(' ');
  const lines = Array.from({ length: Math.ceil(count / 60) }, () => `<p>${line()}.</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${lines.join('\n')}</body></html>`;
}

const syllables =
  'ba re mi to lan ver sko pri den ful gar hem jus kro lin mo nar pel qua rus sten tor ulm vex wil zan'.split(' ');

/** A pack with so many names: those of a pack, and made-up ones of two and three words. */
export function packOf(pack: Pack, count: number): Pack {
  const next = numbers(7);
  const syllable = () => syllables[Math.floor(next() * syllables.length)] as string;
  const word = () => Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join('');
  const names = pack.names.slice(0, count);
  const entry = pack.names[0]?.entry ?? 'ai-act';
  while (names.length < count) {
    const text = Array.from({ length: 2 + Math.floor(next() * 2) }, word).join(' ');
    names.push({ text, entry });
  }
  return { ...pack, names, looked: listNames(names, Object.values(pack.entries), pack.language, pack.english.words) };
}
