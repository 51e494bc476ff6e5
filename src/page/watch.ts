import { CARD_NAME, INLINE, kindOf, SKIPPED, SKIPPED_SELECTOR } from './elements.ts';

/** What changed on a page since it was last asked. */
export interface Changes {
  /** So much changed that the whole page is to be read again; the lists are then empty. */
  everything: boolean;
  /** Nodes that came in, outermost only where the page said so; some may be gone again. */
  added: Node[];
  /** Elements whose own text changed. */
  touched: Set<Node>;
  /** Whether something was taken out or moved. */
  removed: boolean;
}

/** More records than this at a time, and it is cheaper to read everything again than to sort them. */
const STORM = 2000;

const TEXT = 3;
const ELEMENT = 1;
const INK = /\S/;

/**
 * Keeps an eye on a page. The observer itself only writes down what it is told; `take` sorts it out when there is time.
 */
export class Watch {
  readonly #observer: MutationObserver;
  readonly #onChange: () => void;
  readonly #onRecords: (records: readonly MutationRecord[]) => void;
  readonly #roots = new Set<Node>();
  #records: MutationRecord[] = [];
  #isStorm = false;
  #isWatching = false;

  /**
   * @param onChange called once when the first change after a `take` comes in
   * @param onRecords told at once about everything
   */
  constructor(onChange: () => void, onRecords: (records: readonly MutationRecord[]) => void) {
    this.#onChange = onChange;
    this.#onRecords = onRecords;
    this.#observer = new MutationObserver((records) => this.#note(records));
  }

  get isWatching(): boolean {
    return this.#isWatching;
  }

  /** Watches a tree: the document's element or a shadow root. */
  add(root: Node): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    if (this.#isWatching) this.#observe(root);
  }

  start(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    for (const root of this.#roots) {
      if (root.isConnected) this.#observe(root);
      else this.#roots.delete(root);
    }
  }

  /** Stops watching and forgets what was noted. */
  stop(): void {
    this.#observer.disconnect();
    this.#records = [];
    this.#isStorm = false;
    this.#isWatching = false;
  }

  /**
   * Changes the page ourselves, unseen: what the page did before is kept, what `change` does is not noted.
   *
   * @param change must be done when it returns
   */
  unseen<Result>(change: () => Result): Result {
    this.#note(this.#observer.takeRecords());
    const result = change();
    this.#observer.takeRecords();
    return result;
  }

  /** What changed since the last time. */
  take(): Changes {
    this.#note(this.#observer.takeRecords(), true);
    const changes: Changes = { everything: this.#isStorm, added: [], touched: new Set(), removed: false };
    if (!this.#isStorm) for (const record of this.#records) sort(record, changes);
    this.#records = [];
    this.#isStorm = false;
    return changes;
  }

  #observe(root: Node): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #note(records: MutationRecord[], isQuiet = false): void {
    if (records.length === 0) return;
    const wasEmpty = this.#records.length === 0 && !this.#isStorm;
    if (this.#records.length + records.length > STORM) this.#isStorm = true;
    if (this.#isStorm) this.#records = [];
    else this.#records = wasEmpty ? records : this.#records.concat(records);
    this.#onRecords(records);
    if (wasEmpty && !isQuiet) this.#onChange();
  }
}

/** The element whose own text a change at a node touches; null where the page's text is not concerned. */
function touchedBy(node: Node): Node | null {
  let at: Node | null = node;
  while (at && (at.nodeType === TEXT || (at.nodeType === ELEMENT && kindOf((at as Element).localName) === INLINE))) {
    at = at.parentNode;
  }
  if (!at || at.nodeType !== ELEMENT) return at;
  return (at as Element).closest(SKIPPED_SELECTOR) ? null : at;
}

/** Whether a node is a part of the text that its parent holds itself. */
function isOwnText(node: Node | null): boolean {
  if (node?.nodeType === TEXT) return INK.test((node as Text).data);
  return node?.nodeType === ELEMENT && kindOf((node as Element).localName) === INLINE;
}

/** An inline element is read with the block it came into; blocks inside it are read on their own. */
function addTrees(element: Element, added: Node[]): void {
  const kind = kindOf(element.localName);
  if (kind === INLINE) for (const child of element.children) addTrees(child, added);
  else if (kind !== SKIPPED) added.push(element);
}

function sort(record: MutationRecord, changes: Changes): void {
  const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
  let isTouched = record.type === 'characterData';
  if (!isTouched) {
    const added = [...addedNodes].filter((node) => (node as Element).localName !== CARD_NAME);
    if (removedNodes.length > 0) changes.removed = true;
    if (added.length + removedNodes.length === 0) return;
    for (const node of added) if (node.nodeType === ELEMENT) addTrees(node as Element, changes.added);
    // A block that comes or goes leaves the text around it alone, unless it parts it or lets it grow together. A long list
    // that grows by its items is not gone over from its start each time.
    const parts = [...added, ...removedNodes];
    isTouched = parts.some(isOwnText) || isOwnText(previousSibling) || isOwnText(nextSibling);
  }
  const touched = isTouched ? touchedBy(target) : null;
  if (touched) changes.touched.add(touched);
}
