import { describe, expect, test } from 'vitest';
import { loadGlossary } from '../../../scripts/glossary.ts';
import { emptyLibrary } from '../../../src/glossary/merge.ts';
import { byKind, listEntries, makeSearch } from '../../../src/ui/library-index.ts';
import { titleOf } from '../../../src/ui/text.ts';

const all = listEntries(loadGlossary(), { ...emptyLibrary, off: ['ai-act'] });

describe('the list of the options', () => {
  test.each([
    ['ki verordn', 'ai-act'],
    ['AI Act', 'ai-act'],
    ['kunstliche intelligenz gesetz', 'ai-act'],
    ['social scoring', 'social-scoring'],
    ['2024/1689', 'ai-act'],
    ['gigafabriques', 'ai-gigafactories'],
  ])('“%s” finds %s first', (query, id) => {
    expect(makeSearch(all)(query)[0]?.entry.id).toBe(id);
  });

  test.each(['en', 'de'] as const)(
    'holds every entry once, by kind and in the order of its titles (%s)',
    (language) => {
      const groups = byKind(all, language);
      expect(groups.flatMap(([, list]) => list.map((one) => one.entry.id)).sort()).toEqual(
        all.map((one) => one.entry.id).sort(),
      );
      for (const [kind, list] of groups) {
        expect(new Set(list.map((one) => one.entry.kind))).toEqual(new Set([kind]));
        const titles = list.map((one) => titleOf(one.entry, language).text);
        expect(titles).toEqual([...titles].sort(new Intl.Collator(language).compare));
      }
    },
  );
});
