import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Pack } from '../../src/glossary/pack.ts';
import type { PageReading } from '../../src/page/annotator.ts';
import type { CardContent, CardControls } from '../../src/page/card.ts';
import type { Finding } from '../../src/page/finding.ts';
import { tellBackground } from '../../src/platform/channel.ts';
import type { Replies, ToBackground } from '../../src/platform/messages.ts';
import { readerLanguage, type Settings } from '../../src/platform/settings.ts';
import type { Claim, Mention } from '../../src/report/report.ts';
import { renderCard } from '../../src/ui/card.tsx';
import { inLanguage, titles } from '../../src/ui/text.ts';

interface CardFillerOptions {
  ctx: ContentScriptContext;
  pack: Pack;
  settings: Settings;
  /** `YYYY-MM-DD` */
  today: string;
  reading(): Promise<PageReading>;
}

/** The entry that explains a source: the one of the same id, else the first that rests on it or that it is about. */
function entryOfSource(pack: Pack, source: string | undefined): string | undefined {
  if (!source || pack.entries[source]) return source;
  const resting = Object.entries(pack.entries).find(([, entry]) => entry.sources[0]?.source === source);
  return resting?.[0] ?? pack.sources[source]?.about?.[0];
}

/** The entry that explains a claim: what the fact that decided is about, else what the sentence speaks of. */
function entryOfClaim(pack: Pack, { verdict, entries, sources }: Claim): string | undefined {
  const fact = pack.facts.find(({ id }) => id === verdict.fact);
  return fact?.about.find((id) => pack.entries[id]) ?? entries[0] ?? entryOfSource(pack, sources[0]?.id);
}

/** What a finding is about: the entry that is named there, or that explains the claim or the citation. */
function subjectOf(pack: Pack, { mention, claim, citation }: Finding): Mention | null {
  if (mention) return mention;
  const span = claim ?? citation;
  const entry = claim ? entryOfClaim(pack, claim) : entryOfSource(pack, citation?.source.id);
  return span && entry ? { block: span.block, start: span.start, end: span.end, text: span.text, entry } : null;
}

/** Makes the function that fills the page's card with an entry. */
export function cardFiller({ ctx, pack, settings, today, reading }: CardFillerOptions) {
  const language = readerLanguage(settings);

  /** Asks the background; null where the extension was updated or removed under this page. */
  async function ask<Message extends ToBackground>(message: Message): Promise<Replies[Message['type']] | null> {
    if (ctx.isInvalid) return null;
    try {
      return await tellBackground(message);
    } catch {
      return null;
    }
  }

  return async (finding: Finding, container: HTMLElement, controls: CardControls): Promise<CardContent | null> => {
    const subject = subjectOf(pack, finding);
    const view = subject && (await ask({ type: 'entry', id: subject.entry }));
    if (!subject || !view) return null;
    const { published } = await reading();
    const dispose = renderCard(container, {
      view,
      mention: subject,
      claim: finding.claim ?? undefined,
      published: published?.day ?? null,
      today,
      language,
      onOpenEntry: (id) => ask({ type: 'entry', id }),
      onClose: controls.close,
      onPin: controls.pin,
      onOptions: (entry) => void ask({ type: 'options', entry }),
    });
    return { label: inLanguage(titles(view.entry), language).text, dispose };
  };
}
