import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../../../src/language/code.ts';
import { languageOf } from '../../../src/language/index.ts';
import { compilePhrases, findPhrases } from '../../../src/language/phrases.ts';

/** What of a text says in a language that something lies ahead. */
function aheadIn(text: string, code: LanguageCode): string[] {
  const table = compilePhrases((languageOf(code).words.ahead ?? []).map((phrase) => ({ text: phrase, payload: null })));
  return findPhrases(table, text).map(({ start, end }) => text.slice(start, end));
}

/** A step to come, a vote expected; and what has been done and is in force. */
const sentences: Record<LanguageCode, [adoption: string, vote: string, done: string]> = {
  bg: [
    'Текстът трябва още да бъде официално приет от Парламента и Съвета.',
    'Гласуването се очаква през април.',
    'Регламентът беше приет през 2024 г. и забраните се прилагат от 2 февруари 2025 г.',
  ],
  cs: [
    'Text musí ještě formálně schválit Parlament a Rada.',
    'Hlasování se očekává v dubnu.',
    'Nařízení bylo přijato v roce 2024 a zákazy platí od 2. února 2025.',
  ],
  da: [
    'Teksten skal nu formelt vedtages af Parlamentet og Rådet.',
    'Afstemningen ventes i april.',
    'Forordningen blev vedtaget i 2024, og forbuddene har været gældende siden 2. februar 2025.',
  ],
  de: [
    'Das Parlament und der Rat müssen dem Text noch zustimmen.',
    'Die Abstimmung im April steht noch aus.',
    'Die Verordnung wurde 2024 angenommen, und die Verbote gelten seit dem 2. Februar 2025.',
  ],
  el: [
    'Το κείμενο πρέπει τώρα να εγκριθεί επίσημα από το Κοινοβούλιο και το Συμβούλιο.',
    'Η ψηφοφορία αναμένεται τον Απρίλιο.',
    'Ο κανονισμός εγκρίθηκε το 2024 και οι απαγορεύσεις ισχύουν από τις 2 Φεβρουαρίου 2025.',
  ],
  en: [
    'The text must still be formally adopted by Parliament and Council.',
    'The vote is expected in April.',
    'The regulation was adopted in 2024 and its bans have applied since 2 February 2025.',
  ],
  es: [
    'El Parlamento y el Consejo aún deben ratificar el texto, que deberá ser aprobado formalmente.',
    'La votación está prevista para abril.',
    'El Reglamento se aprobó en 2024 y las prohibiciones se aplican desde el 2 de febrero de 2025.',
  ],
  et: [
    'Parlament ja nõukogu peavad teksti veel ametlikult heaks kiitma.',
    'Hääletus toimub aprillis.',
    'Määrus võeti vastu 2024. aastal ja keelud kehtivad alates 2. veebruarist 2025.',
  ],
  fi: [
    'Parlamentin ja neuvoston on vielä hyväksyttävä teksti virallisesti.',
    'Parlamentti äänestää siitä ensi kuussa.',
    'Asetus hyväksyttiin vuonna 2024, ja kieltoja on sovellettu 2. helmikuuta 2025 alkaen.',
  ],
  fr: [
    'Le texte doit encore être formellement adopté par le Parlement et le Conseil.',
    'Le vote est attendu en avril.',
    'Le règlement a été adopté en 2024 et les interdictions s’appliquent depuis le 2 février 2025.',
  ],
  ga: [
    'Tá an téacs fós le formheas ag an bParlaimint agus ag an gComhairle.',
    'Vótálfaidh an Pharlaimint air i mí Aibreáin.',
    'Glacadh an rialachán in 2024 agus tá na toirmisc i bhfeidhm ó 2 Feabhra 2025.',
  ],
  hr: [
    'Tekst još moraju formalno usvojiti Parlament i Vijeće.',
    'Glasanje se očekuje u travnju.',
    'Uredba je donesena 2024., a zabrane se primjenjuju od 2. veljače 2025.',
  ],
  hu: [
    'A szöveget a Parlamentnek és a Tanácsnak is hivatalosan jóvá kell hagynia.',
    'A szavazás várható időpontja április; a szavazás várható.',
    'A rendeletet 2024-ben fogadták el, a tilalmak pedig 2025. február 2. óta érvényesek.',
  ],
  it: [
    'Il testo deve ancora essere formalmente approvato dal Parlamento e dal Consiglio.',
    'Il voto è previsto per aprile.',
    'Il regolamento è stato adottato nel 2024 e i divieti si applicano dal 2 febbraio 2025.',
  ],
  lt: [
    'Tekstą dar turi oficialiai patvirtinti Parlamentas ir Taryba.',
    'Balsavimas numatomas balandžio mėnesį.',
    'Reglamentas priimtas 2024 m., o draudimai taikomi nuo 2025 m. vasario 2 d.',
  ],
  lv: [
    'Teksts vēl oficiāli jāapstiprina Parlamentam un Padomei.',
    'Balsojums gaidāms aprīlī.',
    'Regula tika pieņemta 2024. gadā, un aizliegumi ir spēkā kopš 2025. gada 2. februāra.',
  ],
  mt: [
    'It-test issa jrid jiġi approvat mill-Parlament u mill-Kunsill.',
    "Il-vot huwa mistenni f'April.",
    "Ir-regolament ġie adottat fl-2024 u l-projbizzjonijiet japplikaw mit-2 ta' Frar 2025.",
  ],
  nl: [
    'De tekst moet nog formeel worden goedgekeurd door het Parlement en de Raad.',
    'Het Parlement stemt er naar verwachting in april over.',
    'De verordening werd in 2024 aangenomen en de verboden gelden sinds 2 februari 2025.',
  ],
  pl: [
    'Tekst muszą jeszcze formalnie przyjąć Parlament i Rada.',
    'Głosowanie zaplanowano na kwiecień.',
    'Rozporządzenie przyjęto w 2024 r., a zakazy obowiązują od 2 lutego 2025 r.',
  ],
  pt: [
    'O texto tem de ser formalmente aprovado pelo Parlamento e pelo Conselho.',
    'A votação está prevista para abril.',
    'O regulamento foi adotado em 2024 e as proibições aplicam-se desde 2 de fevereiro de 2025.',
  ],
  ro: [
    'Textul trebuie acum să fie adoptat oficial de Parlament și de Consiliu.',
    'Votul este așteptat în aprilie.',
    'Regulamentul a fost adoptat în 2024, iar interdicțiile se aplică de la 2 februarie 2025.',
  ],
  sk: [
    'Text ešte musí formálne schváliť Parlament a Rada.',
    'Hlasovanie sa očakáva v apríli.',
    'Nariadenie bolo prijaté v roku 2024 a zákazy platia od 2. februára 2025.',
  ],
  sl: [
    'Besedilo morata še formalno potrditi Parlament in Svet.',
    'Glasovanje se pričakuje aprila.',
    'Uredba je bila sprejeta leta 2024, prepovedi pa veljajo od 2. februarja 2025.',
  ],
  sv: [
    'Texten måste nu formellt antas av parlamentet och rådet.',
    'Omröstningen väntas i april.',
    'Förordningen antogs 2024 och förbuden gäller sedan den 2 februari 2025.',
  ],
};

describe.each(Object.entries(sentences))('what lies ahead in %s', (code, [adoption, vote, done]) => {
  test.each([adoption, vote])('%s', (text) => {
    expect(aheadIn(text, code as LanguageCode)).not.toEqual([]);
  });

  test(`not: ${done}`, () => {
    expect(aheadIn(done, code as LanguageCode)).toEqual([]);
  });
});
