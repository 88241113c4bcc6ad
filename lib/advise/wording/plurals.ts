/** Plurals of the nouns that rules are addressed to. */

/** Words for people that are plural, or a mass, without an ending. */
const PLURAL_AS_IT_IS = /^(?:staff|personnel|people|police|faculty|crew|management|children|women|men)$/i;

/** "member of staff" -> "members of staff". */
export function pluralEn(noun: string): string {
  const [head = noun, ...rest] = noun.split(/ (?=of |in |at |on |from |with )/);
  const words = head.split(' ');
  const last = words.pop() ?? '';
  let plural = `${last}s`;
  if (PLURAL_AS_IT_IS.test(last)) plural = last;
  else if (/person$/i.test(last)) plural = last.replace(/person$/i, 'people');
  else if (/child$/i.test(last)) plural = `${last}ren`;
  else if (/(?:wo)?man$/i.test(last) && !/human$|german$/i.test(last)) plural = last.replace(/an$/i, 'en');
  else if (/[^aeiou]y$/i.test(last)) plural = last.replace(/y$/i, 'ies');
  else if (/(?:shelf|half|leaf|loaf|thief)$/i.test(last)) plural = last.replace(/f$/i, 'ves');
  else if (/(?:s|x|z|ch|sh)$/i.test(last)) plural = `${last}es`;
  return [[...words, plural].join(' '), ...rest].join(' ');
}

/** Dutch plurals cannot be made by rule for every noun; what no sure ending covers keeps its singular with an article. */
export function pluralNl(noun: string): string {
  const match = /^(\p{L}+)(.*)$/su.exec(noun);
  const [, head = noun, rest = ''] = match ?? [];
  // A second word may be the noun ("nieuwe medewerker"); the adjective is left as it is.
  const words = noun.split(' ');
  const index = words.length > 1 && /e$/.test(head) && !NL_PREPOSITION.test(words[1] ?? '') ? 1 : 0;
  const target = words[index] ?? head;
  const plural = pluralNlWord(target);
  if (plural === null) return `een ${noun}`;
  return index === 0 ? `${plural}${rest}` : [words[0], plural, ...words.slice(2)].join(' ');
}

const NL_PREPOSITION = /^(?:van|in|op|bij|met|uit|voor|aan|zonder|die|dat)$/;

const NL_IRREGULAR: Record<string, string> = {
  lid: 'leden',
  teamlid: 'teamleden',
  personeelslid: 'personeelsleden',
  bestuurslid: 'bestuursleden',
  raadslid: 'raadsleden',
  commissielid: 'commissieleden',
  kind: 'kinderen',
  arts: 'artsen',
  huisarts: 'huisartsen',
  klas: 'klassen',
  groep: 'groepen',
  man: 'mannen',
  vrouw: 'vrouwen',
  persoon: 'personen',
  burger: 'burgers',
  hoofd: 'hoofden',
  afdelingshoofd: 'afdelingshoofden',
  diensthoofd: 'diensthoofden',
  directeur: 'directeuren',
  adviseur: 'adviseurs',
  ouder: 'ouders',
  coach: 'coaches',
  school: 'scholen',
  collega: "collega's",
  leerkracht: 'leerkrachten',
  leverancier: 'leveranciers',
  conciërge: 'conciërges',
  boek: 'boeken',
  cijfer: 'cijfers',
  dossier: 'dossiers',
  rapport: 'rapporten',
  tentamen: 'tentamens',
  verslag: 'verslagen',
  verzoek: 'verzoeken',
  stuk: 'stukken',
  toets: 'toetsen',
  brief: 'brieven',
};

function pluralNlWord(word: string): string | null {
  const known = NL_IRREGULAR[word.toLowerCase()];
  if (known) return known;
  if (/(?:er|el|aar|ier|team|eur|manager|stagiair)$/i.test(word)) return `${word}s`;
  if (/(?:ing|ent|ant|ist|heid|kracht|dienst)$/i.test(word)) return `${word}en`;
  if (/(?:loog|graaf)$/i.test(word)) return null;
  if (/(?:schap)$/i.test(word)) return `${word}pen`;
  if (/[^aeiou]e$/i.test(word)) return `${word}n`;
  return null;
}
