/**
 * The first spelling that a phrase with braces stands for: "AI Factory" for "AI {Factory,Factories}".
 *
 * @param text a phrase; braces may be nested, and those without a partner stay as they are
 */
export function firstSpelling(text: string): string {
  let plain = text;
  // The innermost braces first, until none is left.
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1');
  }
  return plain;
}

/**
 * All spellings that a phrase with braces stands for.
 *
 * @param text a phrase; braces may be nested
 * @returns the spellings, in order; the phrase itself where it has no braces
 * @throws {SyntaxError} where braces are not balanced
 */
export function expand(text: string): string[] {
  const open = text.indexOf('{');
  if (open < 0) {
    if (text.includes('}')) throw new SyntaxError(`“${text}” has a closing brace without an opening one`);
    return [text];
  }
  let depth = 0;
  let from = open + 1;
  const options: string[] = [];
  for (let i = open; i < text.length; i++) {
    const char = text[i];
    if (char === '{') depth++;
    else if (char === '}' && --depth === 0) {
      options.push(text.slice(from, i));
      const before = text.slice(0, open);
      const after = expand(text.slice(i + 1));
      return options.flatMap((option) => expand(option).flatMap((o) => after.map((a) => before + o + a)));
    } else if (char === ',' && depth === 1) {
      options.push(text.slice(from, i));
      from = i + 1;
    }
  }
  throw new SyntaxError(`“${text}” has an opening brace without a closing one`);
}
