/** What the pointer does to mentions. Words are plain words to the page: nothing here stops an event of the page's. */
export interface PointerOptions {
  document: Document;
  /** How long the pointer rests on a mention before it counts, in milliseconds. */
  delay: number;
  /** The painted range at a point of the viewport, if there is one. */
  rangeAt(x: number, y: number, target: Element): Range | null;
  /** The pointer rested on a painted range, or the reader clicked or tapped it. */
  onMention(range: Range): void;
  signal: AbortSignal;
}

/** Clicks on these belong to the page. */
const INTERACTIVE =
  'a[href],area[href],button,summary,label,input,select,textarea,option,[contenteditable]:not([contenteditable="false" i]),' +
  '[role="button" i],[role="link" i],[role="tab" i],[role="menuitem" i],[role="checkbox" i],[role="option" i],[role="switch" i]';

/** How far a finger or a mouse may slip between press and release, in CSS pixels. */
const SLIP = 6;

/**
 * Listens for a pointer that rests on a mention, and for clicks and taps on one. Resting counts only while nothing is
 * pressed, scrolled or selected, and not right after typing.
 */
export function watchPointer({ document, delay, rangeAt, onMention, signal }: PointerOptions): void {
  const window = document.defaultView as Window;
  let timer = 0;
  let x = 0;
  let y = 0;
  let target: Element | null = null;
  let pressed: { x: number; y: number } | null = null;

  const isSelecting = () => {
    const selection = document.getSelection();
    return selection !== null && !selection.isCollapsed;
  };
  const forget = () => {
    window.clearTimeout(timer);
    timer = 0;
  };
  const rested = () => {
    timer = 0;
    if (!target?.isConnected || isSelecting()) return;
    const range = rangeAt(x, y, target);
    if (range) onMention(range);
  };
  const listen = <Type extends keyof DocumentEventMap>(type: Type, listener: (event: DocumentEventMap[Type]) => void) =>
    document.addEventListener(type, listener, { signal, passive: true, capture: true });

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    x = event.clientX;
    y = event.clientY;
    const [innermost] = event.composedPath();
    target = innermost instanceof Element ? innermost : null;
    forget();
    if (event.buttons === 0 && target) timer = window.setTimeout(rested, delay);
  });
  listen('pointerdown', (event) => {
    forget();
    pressed = event.button === 0 && event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
  });
  listen('scroll', forget);
  listen('keydown', forget);
  listen('click', (event) => {
    const start = pressed;
    pressed = null;
    if (!start || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > SLIP || isSelecting()) return;
    const [innermost] = event.composedPath();
    if (!(innermost instanceof Element) || innermost.closest(INTERACTIVE)) return;
    forget();
    const range = rangeAt(event.clientX, event.clientY, innermost);
    if (range) onMention(range);
  });
  document.documentElement.addEventListener('pointerleave', forget, { signal, passive: true });
  signal.addEventListener('abort', forget, { once: true });
}
