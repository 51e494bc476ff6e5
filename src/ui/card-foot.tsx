import { useEffect, useRef, useState } from 'preact/hooks';
import { cite } from './cite.ts';
import type { EntryCardProps } from './entry-card.tsx';
import { Cross } from './sign.tsx';
import { useWords } from './words.ts';

/** The text to copy by hand, where the page gives no access to the clipboard. */
function ByHand({ text }: { text: string }) {
  const { say } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <label class="by-hand">
      {say('card.copyByHand')}
      <textarea readOnly rows={4} ref={field} value={text} />
    </label>
  );
}

/** The foot of a card: the day it was verified, and the few actions. */
export function CardFoot(props: Pick<EntryCardProps, 'view' | 'onEdit' | 'onPin' | 'onCopy' | 'onClose'>) {
  const { view, onEdit, onPin, onCopy, onClose } = props;
  const { language, today, say, day } = useWords();
  const [pinned, setPinned] = useState(false);
  const [copied, setCopied] = useState<'' | 'copied' | 'by-hand'>('');
  const text = cite(view, language, today);
  const copy = async () => {
    try {
      await onCopy?.(text);
      setCopied('copied');
    } catch {
      setCopied('by-hand');
    }
  };
  const pin = () => {
    setPinned(!pinned);
    onPin?.(!pinned);
  };
  return (
    <footer class="card-foot">
      {copied === 'by-hand' && <ByHand text={text} />}
      <p>
        {view.entry.verified
          ? say('card.verified', { day: day(view.entry.verified, 'short') })
          : say('card.unverified')}
      </p>
      <div class="actions">
        {onPin && (
          <button class="plain" type="button" onClick={pin}>
            {say(pinned ? 'card.pinned' : 'card.pin')}
          </button>
        )}
        {onCopy && (
          <button class="plain" type="button" onClick={copy}>
            {say('card.cite')}
          </button>
        )}
        {onEdit && (
          <button class="plain" type="button" onClick={() => onEdit(view.entry.id)}>
            {say('card.edit')}
          </button>
        )}
        {onClose && (
          <button
            class="plain"
            type="button"
            aria-label={say('card.close')}
            title={say('card.close')}
            onClick={onClose}
          >
            <Cross />
          </button>
        )}
      </div>
      <p class="told" role="status">
        {copied === 'copied' && say('card.copied')}
      </p>
    </footer>
  );
}
