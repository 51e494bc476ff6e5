import type { Pack, PackFact } from '../glossary/pack.ts';
import type { EntryKind } from '../glossary/schema.ts';
import type { WordClass } from '../language/language.ts';
import type { Hit } from '../language/phrases.ts';
import { KIND } from './features.ts';
import type { Sentence } from './sentence.ts';

/**
 * Whether an entry says by its name whose law a text speaks of.
 *
 * @param pack the pack
 * @param entry its id
 */
export function isLawOrProgramme(pack: Pack, entry: string): boolean {
  const kind = pack.entries[entry]?.kind;
  return kind === 'law' || kind === 'programme';
}

/** Words of which one beside a word for AI speaks of rules for it. */
const RULES: WordClass[] = ['law', 'draft', 'propose', 'ban'];

/** Words that a title is about the EU. */
const EU: WordClass[] = ['eu', 'commission', 'parliament'];

/**
 * Whether a title speaks of another law in words of its own. "AI and privacy rules" speaks of both, "AI Basic Act" of one;
 * "South Korea adopts rules for AI" of theirs.
 *
 * @param classes the classes of its words
 */
export function titlesOtherLaw(classes: readonly Hit<WordClass>[]): boolean {
  const has = (of: WordClass) => classes.some((hit) => hit.payload === of);
  if (has('elsewhere') && !EU.some(has) && RULES.some(has)) return true;
  const others = classes.filter((hit) => hit.payload === 'other-law');
  const isWithin = (hit: Hit<WordClass>) => others.some(({ start, end }) => start <= hit.start && hit.end <= end);
  return others.length > 0 && !classes.some((hit) => hit.payload === 'ai' && !isWithin(hit));
}

/** So many sentences after another law was named a text has come back, where its title does not say what it is about. */
const REACH = 8;

/** Another law, with the entries by which it is known; or ours. */
type Governing = readonly string[] | null;

/**
 * Follows through a text of which law it speaks. "The regulation applies from September" after a sentence on the Data Act
 * is about the Data Act; on a page with the AI Act in its title only up to the end of the paragraph.
 */
export class GoverningLaw {
  readonly #pack: Pack;
  /** What the title says; undefined where it says nothing. */
  readonly #titled: Governing | undefined;
  #governing: Governing;
  /** Ours was named since another was. */
  #isOursNamed: boolean;
  #since = 0;
  #block = -1;

  /**
   * @param pack the pack
   * @param titled the entries that the title names
   * @param titlesOther whether the title speaks of another law in words of its own
   * @param sentences the sentences of the text, with their mentions and citations
   */
  constructor(pack: Pack, titled: readonly string[], titlesOther: boolean, sentences: readonly Sentence[]) {
    this.#pack = pack;
    const told = this.#toldBy(titled, titlesOther);
    this.#titled = told === undefined ? this.#only(sentences) : told;
    this.#governing = this.#titled ?? null;
    this.#isOursNamed = this.#titled === null;
  }

  /** Another law, where the text names it and never ours, nor speaks of rules for AI. */
  #only(sentences: readonly Sentence[]): Governing | undefined {
    if (sentences.some(({ classes }) => classes.has('ai') && RULES.some((wordClass) => classes.has(wordClass)))) return;
    const told = sentences.map((sentence) => this.#toldIn(sentence)).filter((law) => law !== undefined);
    return told.length > 0 && !told.includes(null) ? [] : undefined;
  }

  #toldIn({ mentions, citations, classes }: Sentence): Governing | undefined {
    const cited = citations.flatMap(({ source }) => this.#pack.sources[source.id]?.about ?? []);
    const named = [...mentions.map(({ entry }) => entry), ...cited];
    return this.#toldBy(named, classes.has('other-law'));
  }

  #isLaw = (id: string) => isLawOrProgramme(this.#pack, id);

  #isMatter = (id: string) => KIND[this.#pack.entries[id]?.kind ?? ''] === 'names-practice';

  #isOther = (id: string) => this.#pack.entries[id]?.otherLaw === true;

  /** What names say: ours where one of ours is among them; undefined where they say nothing. */
  #toldBy(entries: readonly string[], hasWords: boolean): Governing | undefined {
    const laws = entries.filter(this.#isLaw);
    const others = laws.filter(this.#isOther);
    if (laws.length > others.length) return null;
    return others.length > 0 || hasWords ? others : undefined;
  }

  /** Whether what is named stands only at the end of a sentence: "which may set an example, as the GDPR did". */
  #isAside({ start, end, mentions, classHits }: Sentence, told: Governing): boolean {
    const isOther = told !== null;
    const names = mentions.filter(({ entry }) => this.#isLaw(entry) && this.#isOther(entry) === isOther);
    const words = isOther ? classHits.filter((hit) => hit.payload === 'other-law') : [];
    return [...names, ...words].every((hit) => hit.start - start > (end - start) / 2);
  }

  /**
   * The law of the next sentence.
   *
   * @param sentence the sentence, with its mentions and citations
   */
  next(sentence: Sentence): Governing {
    const { block, mentions } = sentence;
    if (block !== this.#block && this.#titled !== undefined) this.#turn(this.#titled);
    this.#block = block;
    if (++this.#since > REACH && this.#titled === undefined) this.#governing = null;
    const told = this.#toldIn(sentence);
    // "High-risk systems" are ours wherever the title does not speak of another law.
    const isOfOurs = !this.#titled && mentions.some(({ entry }) => this.#isMatter(entry));
    if (told !== undefined) {
      const isAside = (told === null ? this.#titled : this.#isOursNamed) && this.#isAside(sentence, told);
      if (!isAside) return this.#turn(told);
      if (told === null) return null;
    }
    return isOfOurs ? null : this.#governing;
  }

  #turn(to: Governing): Governing {
    this.#governing = to;
    this.#isOursNamed = to === null;
    this.#since = 0;
    return to;
  }
}

/** Kinds of entries that are meant whatever law is spoken of. */
const NAMED = new Set<EntryKind>(['person', 'machine', 'product']);

/**
 * Whether a sentence can mean a fact: what is said of another law is held only against facts on it, on what it has to do
 * with ours, or on who is named.
 *
 * @param fact the fact
 * @param sentence the sentence, with its law resolved
 * @param pack the pack
 */
export function mayBeMeant({ about }: PackFact, { otherLaw, mentions }: Sentence, { entries }: Pack): boolean {
  if (otherLaw === null) return true;
  const isNamed = (id: string) => NAMED.has(entries[id]?.kind ?? 'law') && mentions.some(({ entry }) => entry === id);
  const others = about.filter((id) => entries[id]?.otherLaw);
  if (others.length > 0 && others.length < about.length) return true;
  return about.some((id) => otherLaw.includes(id) || isNamed(id));
}
