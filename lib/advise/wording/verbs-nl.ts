/** Enough Dutch verbs to turn "iedereen werkt drie dagen op kantoor" into "drie dagen op kantoor werken". */

/** First parts of separable verbs. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'aan achter af bij door in klaar mee na neer op open over schoon stop terug toe uit vast voor vol weg'.split(' '),
);

/** Third person singular -> infinitive, for verbs that occur in rules. */
const SINGULAR: ReadonlyMap<string, string> = new Map(
  (
    'werkt werken, tekent tekenen, levert leveren, meldt melden, vult vullen, draagt dragen, legt leggen, sluit sluiten, ' +
    'houdt houden, geeft geven, blijft blijven, is zijn, komt komen, doet doen, gaat gaan, neemt nemen, gebruikt gebruiken, ' +
    'parkeert parkeren, registreert registreren, noteert noteren, controleert controleren, vraagt vragen, stuurt sturen, ' +
    'zorgt zorgen, ruimt ruimen, betaalt betalen, volgt volgen, maakt maken, bewaart bewaren, checkt checken, logt loggen, ' +
    'haalt halen, brengt brengen, schrijft schrijven, dient dienen, boekt boeken, zet zetten, wacht wachten, leest lezen, ' +
    'beantwoordt beantwoorden, ondertekent ondertekenen, overlegt overleggen, bespreekt bespreken, rapporteert rapporteren, ' +
    'verantwoordt verantwoorden, plant plannen, klokt klokken, scant scannen, wast wassen, start starten, eindigt eindigen, ' +
    'belt bellen, mailt mailen, uploadt uploaden, deelt delen, spreekt spreken, toont tonen, declareert declareren, ' +
    'verzamelt verzamelen, evalueert evalueren, heeft hebben, staat staan, zit zitten, eet eten, begint beginnen, rondt ronden, ' +
    'verhoogt verhogen, verlaagt verlagen, behaalt behalen, verlaat verlaten, verstuurt versturen, plaatst plaatsen, ' +
    'verwerkt verwerken, opent openen, bestelt bestellen, vergadert vergaderen, draait draaien, kiest kiezen, ' +
    'bezoekt bezoeken, leidt leiden, vermeldt vermelden, bevestigt bevestigen, archiveert archiveren, schakelt schakelen'
  )
    .split(', ')
    .map((pair) => pair.split(' ') as [string, string]),
);

const INFINITIVES: ReadonlySet<string> = new Set(SINGULAR.values());

export function isInfinitive(word: string): boolean {
  return INFINITIVES.has(word.toLowerCase());
}

/** True for a finite form that we know for sure; "binnen" and "een" also end in -en. */
export function isVerb(word: string): boolean {
  const form = word.toLowerCase();
  return SINGULAR.has(form) || INFINITIVES.has(form);
}

/** The infinitive of a finite verb, or null when it is not known. A plural form is its own infinitive, if it looks like one. */
export function infinitiveOf(verb: string, singular: boolean): string | null {
  const form = verb.toLowerCase();
  const known = SINGULAR.get(form);
  if (known) return known;
  if (singular) return null;
  return /(?:en|gaan|staan|doen|zien|zijn)$/.test(form) && !NO_VERB.test(form) ? form : null;
}

const STRONG: Record<string, string> = {
  geschreven: 'schrijven',
  gelezen: 'lezen',
  gesloten: 'sluiten',
  gegeven: 'geven',
  genomen: 'nemen',
  gedaan: 'doen',
  gebracht: 'brengen',
  gekozen: 'kiezen',
  gekomen: 'komen',
  begonnen: 'beginnen',
  besproken: 'bespreken',
  voldaan: 'voldoen',
  ingediend: 'indienen',
};

/** "gemeld" -> "melden", "gerond" -> "ronden": the weak forms of the verbs above. */
const PARTICIPLE: ReadonlyMap<string, string> = new Map([
  ...[...SINGULAR].map(([singular, infinitive]): [string, string] => {
    const stem = singular.replace(/t$/, '');
    const prefix = /^(?:be|ver|ont|her|onder|over)/.test(stem) ? '' : 'ge';
    // The consonant of the infinitive decides: "leven" makes "leefd", "werken" makes "werkt".
    const ending = /[dt]$/.test(stem) ? '' : /(?:[ptkfsx]|ch)en$/.test(infinitive) ? 't' : 'd';
    return [`${prefix}${stem}${ending}`, infinitive];
  }),
  ...Object.entries(STRONG),
]);

/** "afgerond" -> "afronden"; null for a form we do not know. */
export function infinitiveOfParticiple(word: string): string | null {
  const form = word.toLowerCase();
  const whole = PARTICIPLE.get(form);
  if (whole) return whole;
  const particle = [...PARTICLES].find((each) => form.startsWith(each) && PARTICIPLE.has(form.slice(each.length)));
  return particle === undefined ? null : `${particle}${PARTICIPLE.get(form.slice(particle.length))}`;
}

const NO_VERB =
  /^(?:een|geen|binnen|buiten|tussen|tegen|boven|beneden|alleen|samen|morgen|gisteren|van|en|ieder|meen|wegen|naartoe)$/;
