import type { ComponentChildren } from 'preact';
import { allLanguages, type LanguageCode } from '../language/code.ts';
import { languageName, messageLanguage } from '../language/message.ts';
import type { OptionsProps } from './options.tsx';
import type { SettingsView } from './view.ts';
import { useWords } from './words.ts';

interface ChoiceProps<Value extends string> {
  name: string;
  legend: string;
  value: Value;
  choices: readonly { value: Value; label: string; note?: string }[];
  onChoose(value: Value): void;
}

function Choice<Value extends string>({ name, legend, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div class="choice" key={choice.value}>
          <label>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              aria-describedby={choice.note ? `${name}-${choice.value}` : undefined}
              onChange={() => onChoose(choice.value)}
            />{' '}
            {choice.label}
          </label>
          {choice.note && (
            <p class="note" id={`${name}-${choice.value}`}>
              {choice.note}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Setting({
  id,
  label,
  note,
  children,
}: {
  id: string;
  label: string;
  note?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      {children}
      {note && (
        <p class="note" id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** The languages that our own surfaces speak. */
const spoken = allLanguages.filter((code) => messageLanguage(code) === code);

function ownName(code: LanguageCode): string {
  const name = languageName(code, code);
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

function Sites({ settings, onSettings }: Pick<OptionsProps, 'settings' | 'onSettings'>) {
  const { say } = useWords();
  return (
    <div class="setting">
      <h2>{say('settings.sites')}</h2>
      {settings.offSites.length === 0 && <p class="note">{say('settings.noSites')}</p>}
      <ul class="sites">
        {settings.offSites.map((host) => (
          <li key={host}>
            {host}{' '}
            <button
              class="plain link"
              type="button"
              aria-label={say('settings.siteOnFor', { host })}
              onClick={() => onSettings({ offSites: settings.offSites.filter((other) => other !== host) })}
            >
              {say('settings.siteOn')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The settings. Each takes effect at once, on open pages too. */
export function SettingsRoom({ settings, onSettings }: OptionsProps) {
  const { say } = useWords();
  return (
    <div class="settings-room">
      <div class="setting">
        <label>
          <input
            type="checkbox"
            class="toggle"
            checked={settings.paused}
            onChange={() => onSettings({ paused: !settings.paused })}
          />{' '}
          {say('settings.pause')}
        </label>
      </div>
      <Choice<SettingsView['density']>
        name="density"
        legend={say('settings.density')}
        value={settings.density}
        choices={(['all', 'section', 'page'] as const).map((value) => ({
          value,
          label: say(`settings.density.${value}`),
        }))}
        onChoose={(density) => onSettings({ density })}
      />
      <Choice<SettingsView['painter']>
        name="painter"
        legend={say('settings.painter')}
        value={settings.painter}
        choices={(['highlights', 'marks'] as const).map((value) => ({
          value,
          label: say(`settings.painter.${value}`),
          note: say(`settings.painter.${value}.note`),
        }))}
        onChoose={(painter) => onSettings({ painter })}
      />
      <Setting id="hover" label={say('settings.hover')} note={say('settings.hover.note')}>
        <span class="range">
          <input
            id="hover"
            type="range"
            min="100"
            max="1500"
            step="100"
            value={settings.hover}
            aria-describedby="hover-note"
            onChange={(event) => onSettings({ hover: Number(event.currentTarget.value) })}
          />
          <output for="hover">{say('settings.hover.value', { seconds: settings.hover / 1000 })}</output>
        </span>
      </Setting>
      <Setting id="language" label={say('settings.language')} note={say('settings.language.note')}>
        <select
          id="language"
          value={settings.language}
          aria-describedby="language-note"
          onChange={(event) => onSettings({ language: event.currentTarget.value as SettingsView['language'] })}
        >
          <option value="auto">{say('settings.language.auto')}</option>
          {spoken.map((code) => (
            <option key={code} value={code} lang={code}>
              {ownName(code)}
            </option>
          ))}
        </select>
      </Setting>
      <Sites settings={settings} onSettings={onSettings} />
    </div>
  );
}
