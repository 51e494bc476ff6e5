import type { SourceLink } from '../glossary/links.ts';
import type { LanguageCode } from '../language/code.ts';
import { formatDay, message } from '../language/message.ts';
import type { Claim, Judgement, Report } from './report.ts';

const ORDER: readonly Judgement[] = ['outdated', 'wrong', 'holds', 'unchecked'];

/** Text that is to stand as it is: signs that mean something in Markdown are escaped, line breaks become spaces. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>()#!|~]/g, '\\$&');
}

const address = (url: string) => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

const linked = ({ label, url }: SourceLink) => `[${plain(label)}](${address(url)})`;

function claimLines(claim: Claim, language: LanguageCode): string[] {
  const { verdict, sources, notes = [] } = claim;
  const line = (name: string, value: string) => `- ${message(language, 'export.line', { name, value })}`;
  const clock = (name: 'then' | 'now', judgement: Judgement, right: string | undefined) => {
    const word = message(language, `clock.${judgement}`);
    const value = right ? message(language, 'export.line', { name: word, value: plain(right) }) : word;
    return line(message(language, `clock.${name}`), value);
  };
  const lines = [`> ${plain(claim.text)}`, ''];
  if (verdict.now !== 'unchecked') {
    if (verdict.then) lines.push(clock('then', verdict.then, verdict.rightThen));
    lines.push(clock('now', verdict.now, verdict.rightNow));
    if (verdict.why) lines.push(`- ${plain(verdict.why)}`);
  }
  for (const { text, source } of notes) {
    const value = source ? `${plain(text)} (${linked(source)})` : plain(text);
    lines.push(line(message(language, 'clock.note'), value));
  }
  const name = message(language, 'export.source');
  for (const source of sources) lines.push(line(name, linked(source)));
  return [...lines, ''];
}

/**
 * A report as Markdown, for notes and mails.
 *
 * @param report what was found
 * @param url the page's address
 * @param language the reader's language
 * @returns Markdown (CommonMark), ending with a line break
 */
export function exportMarkdown(report: Report, url: string, language: LanguageCode): string {
  const day = report.published ? formatDay(language, report.published) : message(language, 'export.noDay');
  const today = formatDay(language, report.today);
  const lines = [
    `# ${plain(report.title)}`,
    '',
    address(url),
    '',
    message(language, 'export.published', { day, today }),
    '',
  ];
  for (const judgement of ORDER) {
    const claims = report.claims.filter((claim) => claim.verdict.now === judgement);
    if (claims.length === 0) continue;
    const title = message(language, `group.${judgement}`, { count: claims.length });
    lines.push(`## ${title}`, '', ...claims.flatMap((claim) => claimLines(claim, language)));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
