import type { OptionsProps } from './options.tsx';
import { useWords } from './words.ts';

/** What could not be read of the reader's store: it was kept, and can be downloaded before it is thrown away. */
export function SetAsideNotes({ setAside, onDiscard, onSave }: OptionsProps) {
  const { say, day } = useWords();
  return (
    <>
      {setAside.map((aside) => (
        <section class="set-aside" role="alert" key={aside.key}>
          <h2>{say(`aside.${aside.why}`)}</h2>
          <p>{say('aside.what', { day: day(aside.found.slice(0, 10)) })}</p>
          <p class="actions">
            <button
              class="button"
              type="button"
              onClick={() =>
                onSave({
                  name: `rapporteur-${aside.key}.json`,
                  type: 'application/json',
                  text: JSON.stringify(aside.data, null, 2),
                })
              }
            >
              {say('aside.download')}
            </button>
            <button class="plain" type="button" onClick={() => onDiscard(aside.key)}>
              {say('aside.discard')}
            </button>
          </p>
        </section>
      ))}
    </>
  );
}
