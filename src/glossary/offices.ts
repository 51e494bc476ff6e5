import type { LanguageCode } from '../language/code.ts';
import { later } from '../language/dates.ts';
import { formatDay } from '../language/message.ts';
import type { Confidence, Entry, Fact, FactValue, Step, Text } from './schema.ts';
import { firstDay } from './timeline.ts';

/** Words for an office, in the cues of the facts below. */
const OFFICE = [
  '@official',
  'chair{,s,ed,man,woman}',
  'president',
  'supervisor',
  'negotiator{,s}',
  '{state secretary,secretary of state}',
  'head of',
  '{internal market,internal markets,single market,industry,digital,tech,competition,antitrust,justice} {chief,boss,czar,tsar,head,enforcer}',
  'who {leads,co-leads,negotiates,steers,chairs,represents}',
  '{steering,co-leading,shepherding,leading work on} the',
  'lead {MEP,MEPs,lawmaker,lawmakers,negotiator,negotiators}',
  'biztos{,a}',
  'Vorsitzende{,r,n}',
  'Staatssekretär{,in}',
  'secrétaire d’État',
  'secretari{a,o} de Estado',
  'sottosegretari{o,a}',
  'staatssecretaris',
  '{lawmaker,commissioner-designate}',
  '{MEP,Renew,liberal,EPP,socialist} {from,of}',
  '{responsible for,in charge of,tasked with,who oversees,overseeing,at the helm of,who heads,heading}',
  '{zuständig,verantwortlich} für',
  '{chargé,chargée,responsable} {de,du,des}',
  '{responsable,encargado,encargada} de{l,}',
  '{responsabile,incaricato,incaricata} de{l,lla,i,lle}',
  'verantwoordelijk voor',
  'odpowiedzialn{y,a} za',
  'responsável {por,pela,pelo}',
  'ansvarig för',
  'ansvarlig for',
  'zodpovědn{ý,á} za',
  '{sisämarkkina,digi,kilpailu,teollisuus,tutkimus,oikeus}komissaar{i,in,ille,ia}',
  '{inremarknads,konkurrens,digitaliserings,industri}kommissionär{en,}',
];
/** What office holders do in the news, beside saying something. */
const SPEAKING = [
  '@say',
  '{urged,urges,defended,defends,celebrated,stressed,described,vowed,tweeted,posted,reiterated,underlined,appealed,wants,cautioned,remarked,revealed,reveals,disclosed,signalled,signaled,acknowledged,conceded,replied,predicted,echoed,suggested}',
  '{overseen,led,headed,championed,backed,supported,qualified} by',
  '{sprach,spricht,sagte,betonte,erklärte,kommentierte,forderte,verteidigte,lobte,nannte,warnte,begrüßte,mahnte}',
  'so {der,die,EU-Kommissar,EU-Kommissarin,Kommissar,Kommissarin,Binnenmarktkommissar,EU-Binnenmarktkommissar,Digitalkommissarin,Vizepräsidentin,Berichterstatter}',
  '{a,ont} {défendu,salué,souligné,déclaré,annoncé,assuré,affirmé,estimé,appelé,prévenu,lancé,réagi,insisté,martelé,plaidé,reconnu,résumé,écrit,rappelé,expliqué,indiqué,jugé,commenté}',
  '{celebró,defendió,destacó,aseguró,afirmó,subrayó,declaró,saludó}',
  'ha {difeso,sottolineato,dichiarato,spiegato,salutato,ribadito}',
  '{noemde,zei,zegt,sprak,spreekt,stelt,stelde,verdedigde,benadrukte,verklaarde,prees,aldus}',
  '{powiedział,powiedziała,stwierdził,stwierdziła,podkreślił,podkreśliła,oświadczył,oświadczyła,nazwał,nazwała,ocenił,oceniła}',
  '{nevezte,mondta,hangsúlyozta,közölte,kijelentette}',
];
/** Words of a portrait: it says who somebody is, and quotes others. */
const PORTRAYING = [
  '{is,was} one of',
  '{ist,war} {einer,eine} der',
  'est {l’un,l’une} des',
  'es un{o,a} de l{os,as}',
  'è {uno,una} de{i,gli,lle}',
];

/** The office named beside somebody is then one of before. */
const FORMER = [
  'former{,ly}',
  '{once,previously}',
  'ex',
  'ehemalig*',
  'früher*',
  'damalig*',
  'ancien{,ne}',
  'ex{ministro,ministra,comisario}',
  'antigu{o,a}',
  'voormalig*',
  'toenmalig*',
  'był{y,a}',
  'dáv{ný,ná}',
  'tidligere',
  'tidigare',
  'dåvarande',
  'daværende',
];

/** What was done on a day stays told as it was: "the plan presented by Commissioner …". */
const DOING = [
  '@propose',
  '@publish',
  '@sign',
  '@launch',
  '@adopt',
  '{met,meet,meets}',
  'attended',
  'visit{,s} to',
  '{travelled,traveled,travels,travel,went,flew,flies} to',
  '{takes,took,taken,taking} {part,leave,over}',
  '{chaired,presided,hosted,received,opened,handed,drafted,voted}',
  '{was,been} {named,appointed,elected}',
  '{awarded,visited,inaugurated}',
  '{traf,trifft,reiste,reist,besuchte,empfing,eröffnete,lud,lädt}',
  'teilgenommen',
  '{reçu,reçue,recibido,recibida,ricevuto,ricevuta} {par,por,dal,dalla}',
  'a {rencontré,reçu,présidé,remis,visité,participé}',
  "{s’est,s'est,se rend,se rendra}",
  'se reunió',
  '{viajó,visitó,recibió,presidió,participó,entregó}',
  'ha {incontrato,visitato,ricevuto,presieduto,partecipato}',
  '{ontmoette,bezocht,ontving,reisde}',
  '{spotkał,spotkała,udał,udała} się',
  '{odwiedził,odwiedziła}',
];

/** Who works for somebody, or agrees with them, holds another office. */
const BESIDES = [
  '{head of cabinet,chief of staff,cabinet chief}',
  '{spokesperson,spokesman,spokeswoman} for {Breton,Vestager,Virkkunen,Séjourné,Reynders,Jourová,von der Leyen}',
  '{agree,agrees,agreed,disagree,disagrees,disagreed} with',
  'Kabinettschef*',
  '{chef,cheffe,directeur,directrice} de cabinet',
  'jef{e,a} de gabinete',
  'capo di gabinetto',
  'kabinetschef',
];

/** Somebody is written to, or met, in an office: that too was done on a day. */
const ADDRESSING = [
  '{letter,letters,email,emails,note,petition,appeal} {addressed ,sent ,}to',
  '{wrote,written,writes,sent,addressed} to',
  'meeting{s,} {with,between}',
  'met with',
  '{Brief,Schreiben,Appell,Treffen} {an,mit}',
  '{lettre,courrier,appel} {adressé,adressée,envoyé,envoyée} {à,au}',
  'lettre {à,au}',
  'carta {abierta ,dirigida ,enviada ,}{a,al}',
  'lettera {aperta ,inviata ,indirizzata ,}{a,al,alla}',
  '{brief,oproep} aan',
  '{list,liście,listem,apel,apelu} do',
];

/** An article about the end of an office does not take it for lasting. */
const LEAVING = [
  'resign*',
  '{step,steps,stepped,stepping} down',
  '{quit,quits,quitting}',
  'leav{es,ing} {office,the Commission,his post,her post}',
  'zurückgetreten',
  '{tritt,trat} zurück',
  'Rücktritt*',
  'démission*',
  'dimission*',
  'dimett*',
  'dimess{o,a}',
  'dimi{te,tió,sión,tir,tido}',
  'demi{te,tiu,ssão,tir}',
  'rezygn*',
  '{podał,podała} się do dymisji',
  '{stapt,stapte} op',
  'ontslag',
  '{avgår,avgick,avgång}',
  '{går,gik} af',
  'odstoupi*',
  'demis*',
  'lemond*',
];

/**
 * The last day on which an office was held for certain: the one before its end, of which the news of that day tells; of
 * a month or year that is all that is known, the one before its first.
 */
const lastDay = (when: string) => later(firstDay(when), -1, 'day');

interface Term {
  held: Step;
  ended: Step | undefined;
}

/** The terms of office of a person: each `held` with the `ended` that follows it. */
function termsOf(steps: readonly Step[]): Term[] {
  const sorted = [...steps].sort((a, b) => a.when.localeCompare(b.when));
  return sorted
    .filter((step) => step.stage === 'held')
    .map((held) => ({
      held,
      ended: sorted.find((step) => step.stage === 'ended' && step.when >= held.when),
    }));
}

const weaker = (a: Confidence, b: Confidence | undefined): Confidence =>
  b === undefined || (a !== 'V' && a !== 'S') ? a : b;

/** The time of an office in words, its days as exact as they are known. */
function timeIn(language: LanguageCode, from: string, to: string | undefined): string {
  return [from, ...(to ? [to] : [])].map((when) => formatDay(language, when)).join(' – ');
}

/** An office with the time in which it was held: "Commissioner for Trade, 1 May 2020 – 2 June 2024". */
function withTerm(held: Step, ended: Step | undefined): Text {
  const office = Object.entries(held.what) as [LanguageCode, string][];
  return Object.fromEntries(
    office.map(([language, what]) => [
      language,
      `${what.replace(/\.$/, '')}, ${timeIn(language, held.when, ended?.when)}`,
    ]),
  );
}

/** What is right since an office ended: how and when it did. It is never said in these words, so it has no cues. */
function afterwards(ended: Step, held: FactValue): FactValue {
  const says = Object.fromEntries(
    (Object.entries(ended.what) as [LanguageCode, string][]).map(([language, what]) => [
      language,
      `${formatDay(language, ended.when)}: ${what.replace(/\.$/, '')}`,
    ]),
  );
  const from = firstDay(ended.when);
  return { value: { is: 'statement' }, from, to: null, says, sources: held.sources, confidence: held.confidence };
}

/**
 * What the offices in a person's entry say about sentences that quote them with an office: right while it was held,
 * outdated after it ended.
 *
 * @param entry an entry of kind person
 * @returns one fact, or null where the entry has no office or no source for it
 */
export function officeFact(entry: Entry): Fact | null {
  const terms = entry.kind === 'person' ? termsOf(entry.steps ?? []) : [];
  const source = entry.sources?.[0];
  if (terms.length === 0 || !entry.verified) return null;
  const isInOffice = terms.some((term) => !term.ended);
  const last = terms[terms.length - 1] as Term;
  const ends = terms.flatMap((term) => (term.ended ? [term.ended] : [])).sort((a, b) => a.when.localeCompare(b.when));
  const lastEnd = isInOffice ? undefined : ends[ends.length - 1];
  const reference = last.held.source ?? source ?? lastEnd?.source;
  if (!reference) return null;
  const value: FactValue = {
    value: { is: 'statement' },
    cues: [
      {
        all: [[`#${entry.id}`], OFFICE, SPEAKING],
        none: [...PORTRAYING, ...FORMER, ...BESIDES, ...ADDRESSING, ...LEAVING],
        beside: true,
      },
      {
        all: [[`#${entry.id}`], OFFICE],
        none: [...PORTRAYING, ...FORMER, ...BESIDES, ...DOING, ...ADDRESSING, ...LEAVING],
        beside: true,
      },
    ],
    from: firstDay((terms[0] as Term).held.when),
    to: lastEnd ? lastDay(lastEnd.when) : null,
    says: withTerm(last.held, lastEnd),
    sources: [reference],
    confidence: weaker(last.held.confidence, lastEnd?.confidence),
  };
  const name = Object.values(entry.names).flat()[0];
  return {
    id: `office-${entry.id}`,
    about: [entry.id],
    kind: 'holder',
    question: { en: `Which office does ${typeof name === 'string' ? name : name?.text} hold?` },
    values: lastEnd ? [value, afterwards(lastEnd, value)] : [value],
    verified: entry.verified,
  };
}
