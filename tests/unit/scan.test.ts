import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../scripts/scan.ts', import.meta.url));

function scan(args: string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, '--today', '2026-11-21', ...args], {
    input,
    encoding: 'utf8',
  });
  return { answers: stdout.split('\n').filter(Boolean), complaints: stderr.split('\n').filter(Boolean), status };
}

/** Each question starts a process, which a busy machine may take its time over. */
const PATIENCE = { timeout: 60_000 };

const PENDING = 'The AI Act is now under discussion in Parliament and Council.';

test('each line is answered in order, and a bad one is named without losing the others', PATIENCE, () => {
  const lines = [
    JSON.stringify({ id: 'a', title: 'EU AI Act', published: '2023-01-10', paragraphs: [PENDING] }),
    'no JSON',
    JSON.stringify({ id: 'b', published_approx: '2021-13', paragraphs: [PENDING] }),
    JSON.stringify({ id: 'c', published: '2023-02-30', paragraphs: [PENDING] }),
    JSON.stringify({ id: 'd', title: 'EU AI Act', published_approx: '2021-04', paragraphs: [PENDING] }),
    JSON.stringify({ id: 'e', paragraphs: [] }),
  ];
  const { answers, complaints, status } = scan(['--jsonl'], lines.join('\n'));
  const reports = answers.map((line) => JSON.parse(line));
  expect(reports.map(({ id }) => id)).toEqual(['a', 'd', 'e']);
  expect(reports[0].claims[0].verdict).toMatchObject({ then: 'holds', now: 'outdated', fact: 'ai-act-stage' });
  expect(reports[1]).toMatchObject({ published: '2021-04', claims: [{ verdict: { now: 'outdated' } }] });
  expect(reports[2]).toMatchObject({ terms: [], claims: [] });
  expect(complaints.map((complaint) => complaint.split(':', 1)[0])).toEqual(['line 2', 'line 3', 'line 4']);
  expect(complaints[1]).toContain('there is no such month');
  expect(complaints[2]).toContain('there is no such day');
  expect(status).toBe(1);
});

test('what is wrong with the command is said in words', PATIENCE, () => {
  const bare = scan([]);
  expect(bare.status).toBe(1);
  expect(bare.complaints[0]).toContain('usage:');
  expect(scan(['--published', '2024-1', 'a.txt']).complaints[0]).toContain('a day is written as YYYY-MM-DD');
  const missing = scan(['missing.txt']);
  expect(missing.status).toBe(1);
  expect(missing.complaints[0]).toContain('missing.txt');
});
