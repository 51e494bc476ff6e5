import { useRef, useState } from 'preact/hooks';
import { type Entry, entryKindSchema, type Source, type Stage, stageSchema } from '../glossary/schema.ts';
import { allLanguages, type LanguageCode } from '../language/code.ts';
import { languageName } from '../language/message.ts';
import { check, type Draft, emptyDraft, type FieldError, fromDraft, spellings, toDraft } from './entry-draft.ts';
import { Field, RemoveRow } from './field.tsx';
import { useWords } from './words.ts';

interface Props {
  /** The entry that is edited; null for a new one. */
  entry: Entry | null;
  sources: Record<string, Source>;
  taken: ReadonlySet<string>;
  onCancel(): void;
  /** Stores the entry; rejects where it can't be stored. */
  onDone(entry: Entry, sources: Source[]): Promise<void>;
}

interface PartProps {
  draft: Draft;
  errors: readonly FieldError[];
  onChange(change: Partial<Draft>): void;
}

const changed = <Row,>(rows: readonly Row[], index: number, change: Partial<Row>): Row[] =>
  rows.map((row, at) => (at === index ? { ...row, ...change } : row));
const without = <Row,>(rows: readonly Row[], index: number): Row[] => rows.filter((_, at) => at !== index);

/** Spellings shown one by one; a name with more says how many there are. */
const SHOWN = 12;

/** A name with a variant, as it is written. */
const EXAMPLE = 'AI {Factory,Factories}';

function Names({ draft, errors, onChange }: PartProps) {
  const { say } = useWords();
  const set = (names: Draft['names']) => onChange({ names });
  return (
    <fieldset>
      <legend>{say('form.names')}</legend>
      <p class="note">{say('form.names.note', { example: EXAMPLE })}</p>
      {draft.names.map((name, index) => {
        const all = spellings(name.text).filter(Boolean);
        return (
          <div class="row" key={`${index}`}>
            <Field
              id={`names.${index}`}
              label={say('form.name', { number: index + 1 })}
              errors={errors}
              value={name.text}
              onValue={(text) => set(changed(draft.names, index, { text }))}
            />
            {all.length > 1 && (
              <p class="note spellings">
                {say('form.spellings', { count: all.length, list: all.slice(0, SHOWN).join(' · ') })}
                {all.length > SHOWN && ' …'}
              </p>
            )}
            <div class="row-extras">
              <label>
                <input
                  type="checkbox"
                  checked={name.exact}
                  onChange={() => set(changed(draft.names, index, { exact: !name.exact }))}
                />{' '}
                {say('form.exact')}
              </label>
              <label>
                <input
                  type="checkbox"
                  checked={name.sure}
                  onChange={() => set(changed(draft.names, index, { sure: !name.sure }))}
                />{' '}
                {say('form.sure')}
              </label>
              {draft.names.length > 1 && (
                <RemoveRow
                  label={say('form.removeName', { number: index + 1 })}
                  onRemove={() => set(without(draft.names, index))}
                />
              )}
            </div>
          </div>
        );
      })}
      <button
        class="plain link"
        type="button"
        onClick={() => set([...draft.names, { text: '', exact: false, sure: false }])}
      >
        {say('form.addName')}
      </button>
    </fieldset>
  );
}

function StepRows({ draft, errors, onChange }: PartProps) {
  const { say } = useWords();
  const set = (steps: Draft['steps']) => onChange({ steps });
  return (
    <fieldset>
      <legend>{say('form.steps')}</legend>
      <p class="note">{say('form.steps.note')}</p>
      {draft.steps.map((step, index) => (
        <div class="row is-step" key={`${index}`}>
          <Field
            id={`steps.${index}.when`}
            label={say('form.when')}
            errors={errors}
            value={step.when}
            placeholder="2024-08-01"
            onValue={(when) => set(changed(draft.steps, index, { when }))}
          />
          <div class="field">
            <label for={`steps.${index}.stage`}>{say('form.stage')}</label>
            <select
              id={`steps.${index}.stage`}
              value={step.stage}
              onChange={(event) => set(changed(draft.steps, index, { stage: event.currentTarget.value as Stage }))}
            >
              {stageSchema.options.map((stage) => (
                <option key={stage} value={stage}>
                  {say(`stage.${stage}`)}
                </option>
              ))}
            </select>
          </div>
          <Field
            id={`steps.${index}.what`}
            label={say('form.stepWhat')}
            errors={errors}
            value={step.what}
            onValue={(what) => set(changed(draft.steps, index, { what }))}
          />
          <RemoveRow
            label={say('form.removeStep', { number: index + 1 })}
            onRemove={() => set(without(draft.steps, index))}
          />
        </div>
      ))}
      <button
        class="plain link"
        type="button"
        onClick={() => set([...draft.steps, { from: null, when: '', stage: 'event', what: '' }])}
      >
        {say('form.addStep')}
      </button>
    </fieldset>
  );
}

function SourceRows({ draft, errors, onChange }: PartProps) {
  const { say } = useWords();
  const set = (sources: Draft['sources']) => onChange({ sources });
  return (
    <fieldset>
      <legend>{say('form.sources')}</legend>
      {draft.sources.map((source, index) => (
        <div class="row is-source" key={`${index}`}>
          {source.id ? (
            <p class="known">{source.label}</p>
          ) : (
            <>
              <Field
                id={`sources.${index}.label`}
                label={say('form.sourceLabel')}
                errors={errors}
                value={source.label}
                onValue={(label) => set(changed(draft.sources, index, { label }))}
              />
              <Field
                id={`sources.${index}.url`}
                label={say('form.sourceUrl')}
                errors={errors}
                keys="url"
                placeholder="https://"
                value={source.url}
                onValue={(url) => set(changed(draft.sources, index, { url }))}
              />
            </>
          )}
          <Field
            id={`sources.${index}.at`}
            label={say('form.sourceAt')}
            errors={errors}
            value={source.at}
            onValue={(at) => set(changed(draft.sources, index, { at }))}
          />
          <RemoveRow
            label={say('form.removeSource', { number: index + 1 })}
            onRemove={() => set(without(draft.sources, index))}
          />
        </div>
      ))}
      <button
        class="plain link"
        type="button"
        onClick={() => set([...draft.sources, { id: '', at: '', label: '', url: '' }])}
      >
        {say('form.addSource')}
      </button>
    </fieldset>
  );
}

/** The form in which an entry is written or changed, one language at a time. */
export function EntryForm({ entry, sources, taken, onCancel, onDone }: Props) {
  const { language: reader, today, say } = useWords();
  const hasOwn = !entry || entry.names[reader] !== undefined;
  const [language, setLanguage] = useState<LanguageCode>(hasOwn ? reader : 'en');
  const [draft, setDraft] = useState<Draft>(() => (entry ? toDraft(entry, sources, language) : emptyDraft()));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [failed, setFailed] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const speak = (code: LanguageCode) => {
    setLanguage(code);
    if (entry) setDraft(toDraft(entry, sources, code));
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const found = check(draft, entry, language);
    setErrors(found);
    setFailed('');
    const [first] = found;
    if (first) {
      form.current?.querySelector<HTMLElement>(`[id="${first.field}"]`)?.focus();
      return;
    }
    try {
      const made = fromDraft(draft, { entry, taken, language, today });
      await onDone(made.entry, made.sources);
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  };
  const part = { draft, errors, onChange: change };
  return (
    <form class="entry-form" ref={form} onSubmit={submit} noValidate>
      <h2>{say(entry ? 'form.edit' : 'form.new')}</h2>
      {errors.length > 0 && (
        <p class="error" role="alert">
          {say('form.errors', { count: errors.length })}
        </p>
      )}
      <div class="pair">
        <div class="field">
          <label for="kind">{say('form.kind')}</label>
          <select
            id="kind"
            value={draft.kind}
            onChange={(event) => change({ kind: event.currentTarget.value as Draft['kind'] })}
          >
            {entryKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {say(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="form-language">{say('form.language')}</label>
          <select
            id="form-language"
            value={language}
            onChange={(event) => speak(event.currentTarget.value as LanguageCode)}
          >
            {allLanguages.map((code) => (
              <option key={code} value={code}>
                {languageName(code, reader)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Names {...part} />
      <Field
        id="what"
        label={say('form.what')}
        note={say('form.what.note')}
        errors={errors}
        rows={3}
        value={draft.what}
        onValue={(what) => change({ what })}
      />
      <Field
        id="why"
        label={say('form.why')}
        errors={errors}
        rows={3}
        value={draft.why}
        onValue={(why) => change({ why })}
      />
      <Field
        id="reference"
        label={say('form.reference')}
        note={say('form.reference.note')}
        errors={errors}
        value={draft.reference}
        onValue={(reference) => change({ reference })}
      />
      <StepRows {...part} />
      <SourceRows {...part} />
      <details class="more" open={draft.must !== '' || draft.not !== ''}>
        <summary class="plain">{say('form.near')}</summary>
        <div class="pair">
          <Field
            id="must"
            label={say('form.must')}
            note={say('form.must.note')}
            errors={errors}
            rows={4}
            value={draft.must}
            onValue={(must) => change({ must })}
          />
          <Field
            id="not"
            label={say('form.not')}
            note={say('form.not.note')}
            errors={errors}
            rows={4}
            value={draft.not}
            onValue={(not) => change({ not })}
          />
        </div>
      </details>
      {failed && (
        <p class="error" role="alert">
          {say('form.failed', { what: failed })}
        </p>
      )}
      <p class="actions">
        <button class="button is-main" type="submit">
          {say('form.save')}
        </button>
        <button class="plain" type="button" onClick={onCancel}>
          {say('form.cancel')}
        </button>
      </p>
    </form>
  );
}
