import type { LanguageCode } from '../../src/language/code.ts';
import type { WordClass } from '../../src/language/language.ts';

/** A sentence and the word classes that it must, and must not, be seen to hold. */
export interface Sample {
  says: string;
  has: WordClass[];
  not?: WordClass[];
}

/** Sentences as a journalist of each language would write them. */
export const samples: Partial<Record<LanguageCode, Sample[]>> = {
  en: [
    { says: 'The regulation bans social scoring, with few exceptions.', has: ['ban', 'law', 'except', 'anaphora'] },
    { says: 'Fines can reach 7% of turnover.', has: ['fine'], not: ['adopt'] },
    { says: 'Let us look at a car made in Germany.', has: ['first-person'], not: ['elsewhere', 'ai', 'eu'] },
  ],
  de: [
    {
      says: 'Die Verordnung verbietet das Bewerten von Bürgern, mit wenigen Ausnahmen.',
      has: ['ban', 'law', 'except', 'anaphora'],
    },
    { says: 'Emotionserkennung am Arbeitsplatz ist nicht mehr erlaubt.', has: ['ban', 'ai'] },
    { says: 'Anbieter müssen Deepfakes kennzeichnen.', has: ['oblige', 'label', 'ai'] },
    {
      says: 'Bei Verstößen drohen Bußgelder von bis zu 7 Prozent des Jahresumsatzes.',
      has: ['fine'],
      not: ['opinion'],
    },
    {
      says: 'Brüssel schlägt vor, die Regeln um 16 Monate zu verschieben.',
      has: ['eu', 'propose', 'delay', 'anaphora'],
    },
    {
      says: 'Das Europaparlament stimmte mit großer Mehrheit für das Gesetz und billigte den Text.',
      has: ['parliament', 'vote', 'adopt', 'law'],
    },
    { says: 'Der Rat gab grünes Licht.', has: ['council', 'adopt'] },
    { says: 'Die Unterhändler einigten sich im Trilog auf einen Kompromiss.', has: ['agree', 'negotiate', 'eu'] },
    {
      says: 'Sie ist 20 Tage nach der Veröffentlichung im Amtsblatt in Kraft getreten.',
      has: ['publish', 'enter-force', 'past'],
    },
    {
      says: 'Die Pflichten gelten ab August und werden schrittweise eingeführt.',
      has: ['apply', 'oblige', 'anaphora'],
    },
    {
      says: 'Kommissionssprecherin Muster erklärte, die Behörde ziehe nichts zurück.',
      has: ['commission', 'official', 'say'],
    },
    { says: 'Der Vorschlag wurde zurückgezogen.', has: ['withdraw', 'past', 'draft'], not: ['conditional'] },
    { says: 'Das würde alle Mitgliedstaaten treffen.', has: ['conditional', 'member-states'], not: ['past'] },
    { says: 'Der Rat muss noch zustimmen.', has: ['await', 'council'] },
    { says: 'Das Gesetz soll voraussichtlich im Herbst kommen.', has: ['future', 'anaphora'] },
    { says: 'Die Kommission fördert fünf KI-Gigafabriken mit 20 Milliarden Euro.', has: ['fund', 'commission', 'ai'] },
    { says: 'Verbände fordern klare Regeln.', has: ['say', 'law'], not: ['fund'] },
    { says: 'Die Stadt hat auf Bewährtes gesetzt.', has: [], not: ['law', 'past'] },
    { says: 'Sie sollten Ihr Team jetzt schulen.', has: ['advice'] },
    { says: 'Kritiker befürchten ein Scheitern, so der US-Senat.', has: ['opinion', 'elsewhere'] },
  ],
  fr: [
    {
      says: 'Le règlement interdit la notation sociale, à quelques exceptions près.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Les fournisseurs doivent signaler les hypertrucages par un marquage.', has: ['oblige', 'label', 'ai'] },
    { says: "Les amendes atteignent 7 % du chiffre d'affaires.", has: ['fine'], not: ['amend'] },
    { says: 'La Commission propose de reporter les obligations.', has: ['commission', 'propose', 'delay', 'anaphora'] },
    {
      says: 'Les eurodéputés ont approuvé le texte par 523 voix.',
      has: ['parliament', 'eu', 'adopt', 'vote', 'official'],
    },
    {
      says: "Le Conseil a donné son feu vert après l'accord en trilogue.",
      has: ['council', 'adopt', 'agree', 'negotiate'],
    },
    {
      says: 'La loi est entrée en vigueur vingt jours après sa publication au Journal officiel.',
      has: ['enter-force', 'publish', 'anaphora'],
    },
    { says: "Elle s'appliquera par étapes à partir d'août.", has: ['apply', 'future', 'anaphora'] },
    { says: 'La directive a été retirée.', has: ['withdraw', 'past', 'law'] },
    { says: 'Le texte doit encore être validé par les États membres.', has: ['await', 'adopt', 'member-states'] },
    {
      says: "Selon la vice-présidente, l'exécutif européen ne recule pas.",
      has: ['say', 'official', 'commission', 'negation'],
    },
    { says: 'Cela permettrait de gagner du temps si tous suivent.', has: ['conditional'] },
    { says: "L'UE investit 20 milliards et lance un appel d'offres.", has: ['eu', 'fund', 'launch', 'select'] },
    { says: "J'ai vu le film aux États-Unis.", has: ['elsewhere', 'first-person'], not: ['ai'] },
    { says: 'Assurez-vous que votre équipe est prête.', has: ['advice'] },
    { says: 'Les détracteurs craignent une usine à gaz.', has: ['opinion'] },
  ],
  it: [
    {
      says: 'Il regolamento vieta il punteggio sociale, con poche eccezioni.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'I fornitori devono etichettare i deepfake.', has: ['oblige', 'label', 'ai'] },
    { says: 'Le multe arrivano al 7 per cento del fatturato.', has: ['fine'] },
    {
      says: 'Bruxelles propone di rinviare gli obblighi ad alto rischio.',
      has: ['eu', 'propose', 'delay', 'anaphora'],
    },
    {
      says: "Gli eurodeputati hanno approvato l'atto con 523 voti favorevoli.",
      has: ['parliament', 'adopt', 'vote', 'official'],
    },
    {
      says: "Il Consiglio dà il via libera all'intesa raggiunta nel trilogo.",
      has: ['council', 'adopt', 'agree', 'negotiate'],
    },
    { says: 'È entrato in vigore dopo la pubblicazione in Gazzetta ufficiale.', has: ['enter-force', 'publish'] },
    { says: 'Le norme saranno applicabili gradualmente da agosto.', has: ['apply', 'future', 'anaphora'] },
    { says: 'La direttiva è stata ritirata.', has: ['withdraw', 'past', 'law'] },
    { says: 'Il testo deve ancora essere votato dagli Stati membri.', has: ['await', 'member-states'] },
    {
      says: 'Secondo il portavoce della Commissione non cambia nulla.',
      has: ['say', 'official', 'commission', 'negation'],
    },
    { says: 'Potrebbe slittare ancora.', has: ['conditional', 'delay'] },
    { says: 'Parlo ai ragazzi degli Stati Uniti.', has: ['elsewhere'], not: ['ai'] },
    { says: 'I critici temono un fallimento.', has: ['opinion'] },
  ],
  es: [
    {
      says: 'El reglamento prohíbe la puntuación social, con pocas excepciones.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Los proveedores deben etiquetar las ultrasuplantaciones.', has: ['oblige', 'label', 'ai'] },
    { says: 'Las multas llegan al 7 % de la facturación.', has: ['fine'] },
    { says: 'Bruselas propone aplazar las obligaciones.', has: ['eu', 'propose', 'delay', 'anaphora'] },
    { says: 'La Eurocámara aprobó la ley con 523 votos a favor.', has: ['parliament', 'adopt', 'vote', 'law'] },
    {
      says: 'El Consejo da luz verde al acuerdo alcanzado en el trílogo.',
      has: ['council', 'adopt', 'agree', 'negotiate'],
    },
    { says: 'Entró en vigor tras publicarse en el Diario Oficial.', has: ['enter-force', 'publish'] },
    { says: 'Las normas se aplicarán de forma gradual.', has: ['apply', 'future', 'anaphora'] },
    { says: 'La directiva fue retirada.', has: ['withdraw', 'past'] },
    { says: 'El texto aún debe ser ratificado por los Estados miembros.', has: ['await', 'member-states'] },
    { says: 'Según la portavoz de la Comisión, no hay cambios.', has: ['say', 'official', 'commission', 'negation'] },
    { says: 'Podría retrasarse si no hay consenso.', has: ['conditional', 'agree'] },
    { says: 'Sí, sería serio.', has: ['conditional'] },
    { says: 'Es un asunto muy serio en Estados Unidos, sí.', has: ['elsewhere'], not: ['conditional'] },
    { says: 'Está por ver, y los críticos temen un fracaso.', has: ['opinion'] },
  ],
  pt: [
    {
      says: 'O regulamento proíbe a classificação social, com poucas exceções.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Os prestadores devem rotular as falsificações profundas.', has: ['oblige', 'label'] },
    { says: 'As coimas chegam a 7 % do volume de negócios.', has: ['fine'] },
    { says: 'Bruxelas propõe adiar as obrigações.', has: ['eu', 'propose', 'delay', 'anaphora'] },
    { says: 'Os eurodeputados aprovaram a lei com 523 votos a favor.', has: ['parliament', 'adopt', 'vote', 'law'] },
    { says: 'O Conselho deu luz verde ao acordo do trílogo.', has: ['council', 'adopt', 'agree', 'negotiate'] },
    { says: 'Entrou em vigor após a publicação no Jornal Oficial.', has: ['enter-force', 'publish'] },
    { says: 'As regras serão aplicáveis gradualmente.', has: ['apply', 'future', 'anaphora'] },
    { says: 'A diretiva foi retirada.', has: ['withdraw', 'past'] },
    { says: 'O texto ainda tem de ser ratificado pelos Estados-Membros.', has: ['await', 'member-states'] },
    { says: 'Segundo a porta-voz da Comissão, nada muda.', has: ['say', 'official', 'commission', 'negation'] },
    { says: 'Poderia ser adiado.', has: ['conditional', 'delay'] },
    { says: 'Os estudantes dos Estados Unidos chegaram.', has: ['elsewhere'], not: ['conditional', 'law'] },
  ],
  nl: [
    {
      says: 'De verordening verbiedt sociale scoring, op enkele uitzonderingen na.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Aanbieders moeten deepfakes van een label voorzien.', has: ['oblige', 'label', 'ai'] },
    { says: 'Boetes lopen op tot 7 procent van de omzet.', has: ['fine'] },
    {
      says: 'Brussel stelt voor de regels uit te stellen; het uitstel geldt voor hoogrisicosystemen.',
      has: ['eu', 'propose', 'delay', 'anaphora', 'ai'],
    },
    {
      says: 'Het Europees Parlement stemde met grote meerderheid in met de wet.',
      has: ['parliament', 'vote', 'adopt', 'law'],
    },
    {
      says: 'De Raad gaf groen licht voor het akkoord uit de triloog.',
      has: ['council', 'adopt', 'agree', 'negotiate'],
    },
    {
      says: 'De wet trad na publicatie in het Publicatieblad in werking.',
      has: ['enter-force', 'publish', 'anaphora'],
    },
    { says: 'De verplichtingen zullen vanaf augustus gelden.', has: ['apply', 'future', 'anaphora'] },
    { says: 'De richtlijn werd ingetrokken.', has: ['withdraw', 'past'] },
    { says: 'De lidstaten moeten nog instemmen.', has: ['await', 'member-states'] },
    {
      says: 'Volgens een woordvoerder van de Commissie verandert er niets.',
      has: ['say', 'official', 'commission', 'negation'],
    },
    { says: 'Dat zou kunnen in de Verenigde Staten.', has: ['conditional', 'elsewhere'] },
    { says: 'Critici vrezen een mislukking.', has: ['opinion'] },
  ],
  da: [
    {
      says: 'Forordningen forbyder social scoring med få undtagelser.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Udbydere skal mærke deepfakes.', has: ['oblige', 'label', 'ai'] },
    { says: 'Bøderne kan nå 7 procent af omsætningen.', has: ['fine'] },
    {
      says: 'EU-Kommissionen foreslår at udskyde reglerne.',
      has: ['eu', 'commission', 'propose', 'delay', 'anaphora'],
    },
    { says: 'Europa-Parlamentet godkendte loven med 523 stemmer.', has: ['parliament', 'vote', 'adopt', 'law'] },
    { says: 'Rådet gav grønt lys til aftalen fra trilogen.', has: ['council', 'adopt', 'agree'] },
    { says: 'Loven trådte i kraft efter offentliggørelse i EU-Tidende.', has: ['enter-force', 'publish', 'anaphora'] },
    { says: 'Kravene vil gælde fra august.', has: ['apply', 'future', 'anaphora'] },
    { says: 'Direktivet blev trukket tilbage.', has: ['withdraw', 'past'] },
    { says: 'Medlemsstaterne mangler stadig at stemme.', has: ['await', 'member-states'] },
    { says: 'Ifølge en talsmand ændrer intet sig.', has: ['say', 'official', 'negation'] },
    { says: 'Det ville gå hurtigere i USA.', has: ['conditional', 'elsewhere'] },
    { says: 'Kritikere frygter en fiasko.', has: ['opinion'] },
  ],
  sv: [
    {
      says: 'Förordningen förbjuder social poängsättning med få undantag.',
      has: ['ban', 'law', 'except', 'anaphora', 'ai'],
    },
    { says: 'Leverantörer måste märka deepfakes.', has: ['oblige', 'label', 'ai'] },
    { says: 'Böterna kan uppgå till 7 procent av omsättningen.', has: ['fine'] },
    {
      says: 'EU-kommissionen föreslår att reglerna skjuts upp.',
      has: ['eu', 'commission', 'propose', 'delay', 'anaphora'],
    },
    { says: 'Europaparlamentet antog lagen med 523 röster.', has: ['parliament', 'vote', 'adopt', 'law'] },
    { says: 'Rådet gav grönt ljus till överenskommelsen.', has: ['council', 'adopt', 'agree'] },
    { says: 'Lagen trädde i kraft efter att den offentliggjorts.', has: ['enter-force', 'publish', 'anaphora'] },
    { says: 'Kraven kommer att gälla från augusti.', has: ['apply', 'future', 'anaphora'] },
    { says: 'Direktivet drogs tillbaka förra året.', has: ['withdraw', 'past'] },
    { says: 'Medlemsstaterna väntar på ett beslut.', has: ['await', 'member-states'] },
    { says: 'Enligt en talesperson ändras inget.', has: ['say', 'official', 'negation'] },
    { says: 'Det skulle gå fortare i USA.', has: ['conditional', 'elsewhere'] },
    { says: 'Vår artikel finns här.', has: ['first-person'], not: ['past'] },
    { says: 'Kritiker befarar ett misslyckande.', has: ['opinion'] },
  ],
  ro: [
    { says: 'Regulamentul interzice punctajul social, cu puține excepții.', has: ['ban', 'law', 'except', 'anaphora'] },
    { says: 'Furnizorii trebuie să eticheteze materialele deepfake.', has: ['oblige', 'label', 'ai'] },
    { says: 'Amenzile ajung la 7% din cifra de afaceri.', has: ['fine'] },
    { says: 'Comisia Europeană propune amânarea obligațiilor.', has: ['eu', 'commission', 'propose', 'delay'] },
    { says: 'Eurodeputații au aprobat legea cu 523 de voturi.', has: ['parliament', 'vote', 'adopt', 'law'] },
    { says: 'Consiliul a dat undă verde acordului.', has: ['council', 'adopt', 'agree', 'anaphora'] },
    {
      says: 'Legea a intrat în vigoare după publicarea în Jurnalul Oficial.',
      has: ['enter-force', 'publish', 'anaphora'],
    },
    { says: 'Normele se vor aplica treptat din august.', has: ['apply', 'future', 'anaphora'] },
    { says: 'Directiva a fost retrasă.', has: ['withdraw', 'past'] },
    { says: 'Statele membre mai trebuie să voteze.', has: ['await', 'member-states'] },
    { says: 'Potrivit purtătorului de cuvânt, nimic nu se schimbă.', has: ['say', 'official', 'negation'] },
    { says: 'Ar fi altfel în Statele Unite.', has: ['conditional', 'elsewhere'] },
    { says: 'Criticii se tem de un eșec.', has: ['opinion'] },
    { says: 'Ai văzut filmul?', has: [], not: ['ai'] },
  ],
  ga: [
    { says: 'Toirmisctear scóráil shóisialta leis an Rialachán.', has: ['ban', 'law', 'anaphora'] },
    { says: 'Ní mór do sholáthraithe na ceanglais a chomhlíonadh.', has: ['oblige', 'anaphora'] },
    {
      says: 'Mhol an Coimisiún Eorpach moill a chur ar na rialacha.',
      has: ['propose', 'commission', 'eu', 'delay', 'anaphora'],
    },
    { says: 'Ghlac Parlaimint na hEorpa leis an dlí inné.', has: ['adopt', 'parliament', 'eu', 'past'] },
    { says: 'Tá an dlí i bhfeidhm anois.', has: ['enter-force', 'law'] },
    { says: 'Beidh fíneálacha ann sna Ballstáit.', has: ['future', 'fine', 'member-states'] },
    { says: 'Níl an intleacht shaorga clúdaithe.', has: ['negation', 'ai'] },
    { says: 'Tá sé ar an mbord.', has: [], not: ['first-person'] },
  ],
  mt: [
    { says: 'Ir-regolament jipprojbixxi l-punteġġ soċjali.', has: ['ban', 'law', 'anaphora', 'ai'] },
    { says: 'Il-fornituri jeħtieġ li josservaw ir-regoli.', has: ['oblige', 'anaphora'] },
    { says: 'Il-multi jilħqu 7 fil-mija tal-fatturat.', has: ['fine', 'anaphora'] },
    { says: 'Il-Kummissjoni Ewropea tipproponi posponiment.', has: ['commission', 'eu', 'propose', 'delay'] },
    { says: 'Il-Parlament approva l-liġi b’maġġoranza kbira.', has: ['parliament', 'adopt', 'vote', 'law'] },
    { says: 'Il-liġi daħlet fis-seħħ is-sena li għaddiet.', has: ['enter-force', 'past', 'anaphora'] },
    { says: 'L-Istati Membri se japplikaw ir-regoli.', has: ['member-states', 'future', 'apply'] },
    { says: 'Il-kelliema qalet li l-ftehim mhux lest.', has: ['official', 'say', 'agree', 'negation'] },
  ],
};
