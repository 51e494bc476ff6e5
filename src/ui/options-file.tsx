import { useState } from 'preact/hooks';
import { addLibrary, type Library } from '../glossary/merge.ts';
import type { OptionsProps } from './options.tsx';
import type { Problem } from './view.ts';
import { useWords } from './words.ts';

type Outcome =
  | { state: 'none' }
  | { state: 'done'; name: string; added: Library }
  | { state: 'failed'; name: string; problems: readonly Problem[] };

/** Problems that are listed one by one; the rest is counted. */
const SHOWN = 50;

function Problems({ name, problems }: { name: string; problems: readonly Problem[] }) {
  const { say } = useWords();
  return (
    <div class="problems" role="alert">
      <h3>{say('file.failed', { name, count: problems.length })}</h3>
      <p>{say('file.nothingChanged')}</p>
      <ul>
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={problem.where + problem.what}>
            <code>{problem.where}</code>
            <p>{problem.what}</p>
            {problem.fix && <p class="note">{problem.fix}</p>}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && <p>{say('file.moreProblems', { count: problems.length - SHOWN })}</p>}
    </div>
  );
}

/** A glossary file in and out. */
export function FileRoom({ library, today, readFile, writeFile, onLibrary, onSave }: OptionsProps) {
  const { say } = useWords();
  const [outcome, setOutcome] = useState<Outcome>({ state: 'none' });
  const take = async (file: File) => {
    const { name } = file;
    try {
      const result = readFile(await file.text());
      if ('problems' in result) {
        setOutcome({ state: 'failed', name, problems: result.problems });
        return;
      }
      await onLibrary(addLibrary(library, result.library));
      setOutcome({ state: 'done', name, added: result.library });
    } catch (error) {
      setOutcome({ state: 'failed', name, problems: [{ where: name, what: String(error) }] });
    }
  };
  const save = () =>
    onSave({ name: `rapporteur-glossary-${today}.json`, type: 'application/json', text: writeFile(library) });
  return (
    <div class="file-room">
      <section>
        <h2>{say('file.export')}</h2>
        <p>{say('file.export.what', { entries: library.entries.length, off: library.off.length })}</p>
        <button class="button" type="button" onClick={save}>
          {say('file.export.act')}
        </button>
      </section>
      <section>
        <h2>{say('file.import')}</h2>
        <p>{say('file.import.what')}</p>
        <label class="button file">
          {say('file.import.act')}
          <input
            class="unseen"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const [file] = input.files ?? [];
              if (file) void take(file);
              // The same file can then be chosen again.
              input.value = '';
            }}
          />
        </label>
        {outcome.state === 'done' && (
          <p role="status">
            {say('file.done', {
              name: outcome.name,
              entries: outcome.added.entries.length,
              off: outcome.added.off.length,
            })}
          </p>
        )}
        {outcome.state === 'failed' && <Problems name={outcome.name} problems={outcome.problems} />}
      </section>
    </div>
  );
}
