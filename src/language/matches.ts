const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression. `matchAll` makes a copy of the expression first, also where nothing matches.
 *
 * @param expression with the `g` flag
 * @param text any text
 */
export function matchesOf(expression: RegExp, text: string): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  let match = expression.exec(text);
  if (!match) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match; match = expression.exec(text)) found.push(match);
  return found;
}
