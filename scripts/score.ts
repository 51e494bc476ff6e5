import { parseArgs } from 'node:util';
import { read } from '../src/reading/read.ts';
import { ownCorpus, readCorpus } from './labelled.ts';
import { measure, shares, type Tally } from './measure.ts';
import { shippedReaders } from './readers.ts';

/** Reads a labelled corpus, by default the project's own, and prints how well it was read. */

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: ownCorpus.pages },
    labels: { type: 'string', default: ownCorpus.labels },
    today: { type: 'string', default: '2026-11-21' },
    lang: { type: 'string' },
    differences: { type: 'boolean' },
    json: { type: 'boolean' },
  },
});

const readerOf = shippedReaders();
const pages = readCorpus(values).filter((page) => !values.lang || page.language === values.lang);
const measures = measure(pages, (page) => read(readerOf(page.language), { ...page, today: values.today }));

const row = (name: string, tally: Tally) => {
  const { precision, recall, f1 } = shares(tally);
  const { right, extra, missed } = tally;
  return `${name.padEnd(18)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (right ${right}, too many ${extra}, missed ${missed})`;
};
const share = ({ right, of }: { right: number; of: number }) => `${of === 0 ? '–' : (right / of).toFixed(3)} of ${of}`;

if (values.json) console.log(JSON.stringify(measures));
else {
  console.log(`${measures.pages} pages, read on ${values.today}`);
  console.log(row('mentions', measures.mentions));
  console.log(row('claims', measures.claims));
  console.log(row('flags', measures.flags));
  console.log(`kind of claim      ${share(measures.kinds)}`);
  console.log(`source document    ${share(measures.documents)}`);
  console.log(`clean pages flagged ${measures.cleanPages.flagged} of ${measures.cleanPages.of}`);
  if (values.differences) for (const line of measures.differences) console.log(`  ${line}`);
}
