/** What can be told from a finding about the situation it was written in; decides which alternatives come first. */
import type { Finding, Language } from '../detect/types';

export type Situation =
  | 'incident'
  /** The incident is about one or a few people. */
  | 'few'
  /** It happened before. */
  | 'again'
  | 'sanction'
  | 'collective'
  | 'deadline'
  | 'absolute'
  | 'at-once'
  /** Capitals, exclamation marks, scolding. */
  | 'heated'
  /** The writer speaks of themselves. */
  | 'personal'
  /** The audience are organisations. */
  | 'organisations'
  /** The audience is a public: whoever comes by, seldom someone the writer can speak to by name. */
  | 'public'
  /** The audience is a team, a class, a club: small enough to sit together. */
  | 'team'
  /** What is asked is writing something down, or handing it in. */
  | 'paperwork'
  /** It is about a room, a thing or a tool that people share. */
  | 'shared'
  /** It is about coming together: a meeting, a course, a shift. */
  | 'together'
  | 'number'
  | 'distrust'
  | 'no-purpose'
  | 'law-safety';

const FEW: Record<Language, RegExp> = {
  en: /\b(?:one|two|three|a (?:few|couple|handful|colleague|student|member|small)|some|someone|somebody|several|certain|individuals?|a small (?:group|number))\b/i,
  nl: /(?<!\p{L})(?:één|een paar|een aantal|een enkele|een kleine groep|een handvol|een collega|twee|drie|enkele|sommigen?|iemand|bepaalde|een groepje)(?!\p{L})/iu,
};

const AGAIN: Record<Language, RegExp> = {
  en: /\b(?:again|repeated(?:ly)?|once more|yet another|keeps? (?:on )?\w+ing|despite|still|persistent(?:ly)?|third time|second time|time and again)\b/i,
  nl: /(?<!\p{L})(?:weer|opnieuw|alweer|nogmaals|herhaald\p{L}*|herhaling|zoveelste|nog steeds|ondanks|keer op keer|telkens)(?!\p{L})/iu,
};

const ORGANISATIONS: Record<Language, RegExp> = {
  en: /\b(?:suppliers?|contractors?|partners?|vendors?|municipalit(?:y|ies)|organi[sz]ations?|providers?|agenc(?:y|ies)|companies|schools|institutions?|grantees?|subcontractors?|chain partners?)\b/i,
  nl: /(?<!\p{L})(?:leveranciers?|aannemers?|(?:keten)?partners?|gemeenten?|organisaties?|aanbieders?|zorgaanbieders?|instellingen|bedrijven|scholen|onderaannemers?|opdrachtnemers?)(?!\p{L})/iu,
};

const PUBLIC: Record<Language, RegExp> = {
  en: /\b(?:visitors?|guests?|customers?|residents?|tenants?|patients?|clients?|passengers?|cyclists?|citizens?|users?|applicants?|neighbou?rs|the public|parents|borrowers?|swimmers?|members)\b/i,
  nl: /(?<!\p{L})(?:bezoekers?|gasten|gast|klanten|klant|bewoners?|huurders?|patiënten|cliënten|reizigers?|fietsers?|inwoners?|burgers?|gebruikers?|aanvragers?|buren|ouders|leners?|zwemmers?|leden)(?!\p{L})/iu,
};

const TEAM: Record<Language, RegExp> = {
  en: /\b(?:team|class|group|crew|shift|squad|club|corridor|household|department|flat|ward|choir)\b/i,
  nl: /(?<!\p{L})(?:team|klas|groep|ploeg|dienst|club|gang|huis|afdeling|vakgroep|koor|crew)(?!\p{L})/iu,
};

const PAPERWORK: Record<Language, RegExp> = {
  en: /\b(?:forms?|reports?|registers?|logs?|timesheets?|hours|checklists?|documents?|sign|signed|enter|submit(?:ted)?|grades?|files?|plans?|handover|assessments?|evaluations?|countersign)\b/i,
  nl: /(?<!\p{L})(?:\p{L}*(?:formulier|verslag|rapport|lijst|analyse|plan)(?:en|nen)?|uren|urenstaten|cijfers|registre\p{L}*|vastleg\p{L}*|invullen|invoeren|aanleveren|ondertekenen|aftekenen|dossiers?)(?!\p{L})/iu,
};

const SHARED: Record<Language, RegExp> = {
  en: /\b(?:kitchen|garden|stairwell|library|canteen|room|rooms|courtyard|car park|parking|bikes?|printers?|lights?|thermostat|fridge|lockers?|tools?|phones?|bins?|desks?|workshop|van|vans|lab|website|shower|showers|pets?|heating|keys?)\b/i,
  nl: /(?<!\p{L})(?:keuken|tuin|trappenhuis|bibliotheek|kantine|\p{L}*kantine|zaal|zalen|binnenplaats|parkeren|fiets(?:en)?|printers?|licht|thermostaat|koelkast|kluisjes?|gereedschap|telefoons?|container|bureaus?|werkplaats|bus|lab|website|douches?|huisdieren|verwarming|sleutels?)(?!\p{L})/iu,
};

const TOGETHER: Record<Language, RegExp> = {
  en: /\b(?:attend(?:ance)?|meetings?|stand-ups?|briefings?|workshops? before|courses?|training|lectures?|rehearsals?|shifts?|cameras?|rounds)\b/i,
  nl: /(?<!\p{L})(?:aanwezig\p{L}*|\p{L}*overleg(?:gen)?|vergadering(?:en)?|cursus(?:sen)?|training(?:en)?|\p{L}*workshop|colleges?|repetities?|dienst(?:en)?|camera|rondes)(?!\p{L})/iu,
};

const PERSONAL: Record<Language, RegExp> = {
  en: /\b(?:I|I['’]m|me|my|myself)\b/,
  nl: /(?<!\p{L})(?:ik|mij|me|mijn)(?!\p{L})/iu,
};

/** The situations that hold. Linear in the length of the sentence. */
export function situationsOf(finding: Finding): Set<Situation> {
  const { language, slots, sentence, signals, counterSignals } = finding;
  const kinds = new Set(finding.kinds);
  const found = new Set<Situation>();
  const add = (situation: Situation, holds: boolean) => {
    if (holds) found.add(situation);
  };
  const told = [
    slots.incident?.text ?? '',
    ...signals.filter(({ role }) => role === 'incident').map(({ cue }) => cue),
  ].join(' ');
  const incident = kinds.has('incident') || told.trim() !== '' || finding.incidentSpan !== undefined;
  add('incident', incident);
  add(
    'few',
    incident && FEW[language].test(told === ' ' ? sentence : `${told} ${kinds.has('incident') ? sentence : ''}`),
  );
  add('again', AGAIN[language].test(`${told} ${sentence}`));
  add('sanction', kinds.has('sanction') || slots.sanction !== undefined);
  add('collective', kinds.has('collective'));
  add('deadline', slots.deadline !== undefined || finding.patterns.includes('deadline-penalty'));
  add('absolute', kinds.has('zero-tolerance') || signals.some(({ role }) => role === 'absolute'));
  add('at-once', kinds.has('immediate'));
  add('heated', heated(sentence));
  add('personal', PERSONAL[language].test(sentence));
  add('organisations', ORGANISATIONS[language].test(slots.audience?.text ?? ''));
  const spokenTo = slots.audience?.text ?? '';
  add('public', PUBLIC[language].test(spokenTo));
  add('team', TEAM[language].test(spokenTo));
  add('paperwork', PAPERWORK[language].test(sentence));
  add('shared', SHARED[language].test(sentence));
  add('together', TOGETHER[language].test(sentence));
  add('number', kinds.has('proxy'));
  add('distrust', kinds.has('distrust'));
  add('no-purpose', slots.purpose === undefined && !counterSignals.some(({ id }) => id === 'purpose'));
  add(
    'law-safety',
    counterSignals.some(({ id }) => id === 'law-safety'),
  );
  return found;
}

/** Two exclamation marks, or at least two words in capitals that are longer than an acronym. */
function heated(sentence: string): boolean {
  const marks = sentence.split('!').length - 1;
  const shouted = sentence.match(/(?<!\p{L})\p{Lu}{4,}(?!\p{L})/gu)?.length ?? 0;
  return marks >= 2 || shouted >= 2;
}
