import { autoUpdate, computePosition, flip, inline, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import { CARD_NAME } from './elements.ts';

/** What fills a card. */
export interface CardContent {
  /** The dialog's name, for those who do not see it. */
  label: string;
  /** Takes the content away again. */
  dispose?(): void;
}

/** What content may do with the card that holds it. */
export interface CardControls {
  close(): void;
  /** Keeps the card open when the pointer leaves and when something else is clicked, or no longer. */
  pin(pinned: boolean): void;
  /** Aborts when the card closes or shows something else. */
  signal: AbortSignal;
}

/** Puts content into a card; null where there is nothing to show. */
export type FillCard = (container: HTMLElement, controls: CardControls) => Promise<CardContent | null>;

export interface CardOptions {
  document: Document;
  /** Style sheet of the content. */
  css: string;
  /** `closed` keeps the page from reading what the card says; tests open it. */
  mode: ShadowRootMode;
  /** How long the card stays when the pointer has left, in milliseconds. */
  leaveDelay?: number;
  /** Changes the page without our own watch noticing. */
  unseen<Result>(change: () => Result): Result;
  signal: AbortSignal;
}

/** The one card of a page. Nothing of it is on the page before it is first opened. */
export interface Card {
  /** The range that the open card is about, or null. */
  readonly range: Range | null;
  /**
   * Opens the card at a range.
   *
   * @param range words on the page
   * @param fill puts content in
   * @param takesFocus moves the keyboard into the card; it goes back when the card closes
   */
  open(range: Range, fill: FillCard, takesFocus: boolean): Promise<void>;
  close(): void;
}

const MARGIN = 8;
const GAP = 6;

/** The host shows nothing of its own and is out of reach of the page's style sheets. */
const frameCss = `:host{all:initial!important;position:absolute!important;inline-size:0!important;block-size:0!important}
[popover]{all:unset;display:none;position:fixed;inset:auto;top:0;left:0;box-sizing:border-box;max-inline-size:min(352px,calc(100vw - 16px));overflow:auto;overscroll-behavior:contain}
[popover]:popover-open{display:block}
[popover]:focus{outline:none}
@media print{:host{display:none!important}}`;

function isModal(element: Element): boolean {
  return element.matches(':modal');
}

/** Where the host must hang for the card to be seen and used: what is outside an open modal dialog is inert. */
function parentFor(document: Document, range: Range): Element {
  const start = range.startContainer;
  for (let at: Node | null = start; at; at = at.parentNode ?? (at instanceof ShadowRoot ? at.host : null)) {
    if (at instanceof HTMLDialogElement && isModal(at)) return at;
  }
  const fullscreen = document.fullscreenElement;
  const isInside =
    fullscreen?.contains(start) && !/^(?:video|iframe|img|canvas|object|embed)$/.test(fullscreen.localName);
  return isInside ? (fullscreen as Element) : document.documentElement;
}

/** The lines of a range as Floating UI asks for them. */
function anchorOf(range: Range): VirtualElement {
  const parent = range.startContainer.parentElement;
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(parent && { contextElement: parent }),
  };
}

/** How far a point may be from the words or the card and still count as on them, in CSS pixels. */
const NEAR = 4;

function isNear(rect: DOMRect, x: number, y: number, by: number): boolean {
  return x >= rect.left - by && x <= rect.right + by && y >= rect.top - by && y <= rect.bottom + by;
}

/** Makes the page's card. */
export function createCard({ document, css, mode, leaveDelay = 300, unseen, signal }: CardOptions): Card {
  const window = document.defaultView as Window & typeof globalThis;
  let host: HTMLElement | null = null;
  let popover: HTMLElement | null = null;
  let openRange: Range | null = null;
  let lifetime: AbortController | null = null;
  let opener: Element | null = null;
  let isPinned = false;

  const build = () => {
    host = document.createElement(CARD_NAME);
    const root = host.attachShadow({ mode });
    const sheets = [frameCss, css].map((text) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    root.adoptedStyleSheets = sheets;
    popover = document.createElement('div');
    popover.setAttribute('popover', 'manual');
    popover.setAttribute('role', 'dialog');
    popover.tabIndex = -1;
    root.append(popover);
    return { host, popover };
  };

  /** Pages that replace their body or their dialog take the host with them; it is put where it is needed each time. */
  const hang = (range: Range) => {
    const made = host && popover ? { host, popover } : build();
    const parent = parentFor(document, range);
    if (made.host.parentNode !== parent) unseen(() => parent.append(made.host));
    return made.popover;
  };

  const place = (element: HTMLElement, range: Range) => async () => {
    const { x, y } = await computePosition(anchorOf(range), element, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(),
        offset(GAP),
        flip({ padding: MARGIN }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            element.style.maxBlockSize = `${Math.max(160, availableHeight)}px`;
          },
        }),
      ],
    });
    element.style.left = `${Math.round(x)}px`;
    element.style.top = `${Math.round(y)}px`;
  };

  const close = () => {
    if (!lifetime) return;
    const back = opener;
    const hadFocus = host !== null && document.activeElement === host;
    lifetime.abort();
    lifetime = null;
    openRange = null;
    opener = null;
    isPinned = false;
    popover?.hidePopover();
    popover?.replaceChildren();
    if (host) unseen(() => host?.remove());
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };

  const pin = (pinned: boolean) => {
    isPinned = pinned;
  };

  const listenWhileOpen = (element: HTMLElement, range: Range, until: AbortSignal) => {
    let timer = 0;
    const listen = <Type extends keyof DocumentEventMap>(
      type: Type,
      listener: (event: DocumentEventMap[Type]) => void,
      passive = true,
    ) => document.addEventListener(type, listener, { signal: until, capture: true, passive });
    const stay = () => {
      window.clearTimeout(timer);
      timer = 0;
    };
    listen('pointermove', (event) => {
      if (event.pointerType === 'touch' || event.buttons !== 0) return;
      const { clientX: x, clientY: y } = event;
      const isOnCard =
        event.composedPath().includes(host as EventTarget) || isNear(element.getBoundingClientRect(), x, y, GAP);
      const isOn = isOnCard || [...range.getClientRects()].some((rect) => isNear(rect, x, y, NEAR));
      const hasFocus = document.activeElement === host;
      if (isOn || hasFocus || isPinned) stay();
      else if (!timer) timer = window.setTimeout(close, leaveDelay);
    });
    listen('pointerdown', (event) => {
      if (!isPinned && !event.composedPath().includes(host as EventTarget)) close();
    });
    listen(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      },
      false,
    );
    listen('fullscreenchange', close);
    window.addEventListener('pagehide', close, { signal: until });
    until.addEventListener('abort', stay, { once: true });
  };

  signal.addEventListener('abort', close, { once: true });

  return {
    get range() {
      return openRange;
    },

    async open(range, fill, takesFocus) {
      if (signal.aborted) return;
      const focused = document.activeElement;
      const keeps = focused !== host ? focused : opener;
      close();
      const own = new AbortController();
      lifetime = own;
      openRange = range;
      opener = keeps;
      const container = document.createElement('div');
      const content = await fill(container, { close, pin, signal: own.signal });
      if (own.signal.aborted || !content || range.collapsed) {
        content?.dispose?.();
        if (lifetime === own) close();
        return;
      }
      own.signal.addEventListener('abort', () => content.dispose?.(), { once: true });
      const element = hang(range);
      element.setAttribute('aria-label', content.label);
      element.replaceChildren(container);
      element.showPopover();
      listenWhileOpen(element, range, own.signal);
      const stop = autoUpdate(anchorOf(range), element, place(element, range));
      own.signal.addEventListener('abort', stop, { once: true });
      if (takesFocus) element.focus({ preventScroll: true });
    },

    close,
  };
}
