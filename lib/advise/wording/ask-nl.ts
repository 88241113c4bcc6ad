/** Dutch: what is asked in so many words, by an imperative, a bare infinitive or "gelieve ... te ...". */
import { infinitiveFromSingular } from './derive-nl';
import { plainInfinitive } from './norm-nl';
import { isFiniteVerb } from './phrase-nl';
import { isInfinitive } from './verbs-nl';

const GELIEVE =
  /^(?:gelieve|wij verzoeken (?:u|jullie|je|iedereen)(?: om)?|we verzoeken (?:u|jullie|je|iedereen)(?: om)?|we vragen (?:u|jullie|je|iedereen|alle \p{L}+)(?: om)?|wij vragen (?:u|jullie|je|iedereen|alle \p{L}+)(?: om)?) (.*(?<!\p{L})te .*)$/iu;

const IMPERATIVE =
  /^(?:meld|lever|vul|stuur|geef|zorg|houd|hou|neem|gebruik|bel|ruim|zet|leg|breng|kom|vraag|check|controleer|noteer|registreer|schrijf|bewaar|draag|sluit|doe|plaats|parkeer|maak|schakel|berg|deel|boek|dien|voeg|haal|werk|ga|respecteer|informeer|laat|wees|lees|mail|reageer|log|klok|teken|bespreek|plan|reserveer|overleg|onderteken|volg) (?:(?:je|u|uw|de|het|een|alle|elke|ieder|geen|altijd|niet|nooit|dit|op|in|er|bij|via|voor|minimaal|minstens|uiterlijk|vooraf|ervoor|zelf|iedere|daarom|eerst|jullie|tijdig) )/iu;

const NO_RULE =
  /(?<!\p{L})(?:weten|gerust|gerust|we|wij|ik|denk|bedenk|besef|twijfel|vertel|wat je|dan|zal|wordt je|anders)(?!\p{L})/iu;

export function askedNormNl(part: string): string | null {
  const text = part.replace(/^(?:dus|en|maar|ook|let op|voortaan|graag),? /i, '');
  const polite = GELIEVE.exec(text);
  if (polite) return infinitivePhrase(polite[1] ?? '');
  if (NO_RULE.test(text)) return null;
  if (IMPERATIVE.test(`${text} `))
    return /(?<!\p{L})(?:is|zijn|wordt|worden|moet|moeten|kan|mag|en u|en je)(?!\p{L})/iu.test(text)
      ? null
      : softened(text);
  return bareInfinitive(text);
}

function infinitivePhrase(words: string): string | null {
  return /(?<!\p{L})(?:zodat|omdat|want|en dat|moet|worden)(?!\p{L})/iu.test(words) ? null : plainInfinitive(words);
}

/** "Bij vertrek het licht uitdoen": no finite verb, the infinitive at the end. */
function bareInfinitive(text: string): string | null {
  const words = text.split(' ');
  const last = (words.at(-1) ?? '').toLowerCase();
  if (words.length < 3 || words.slice(0, -1).some((word) => isFiniteVerb(word) && !/^zijn$/i.test(word))) return null;
  if (words.some((word) => /^(?:te|die|dat|en|of|om|je|u|als|wie)$/i.test(word))) return null;
  if (words.slice(0, -1).some((word) => infinitiveFromSingular(word) !== null && /(?:eert|gt|lt|rt|kt)$/.test(word)))
    return null;
  const bare = last.replace(
    /^(?:aan|af|bij|door|in|mee|na|op|over|terug|uit|vast|weg|schoon|voor|open)(?=\p{L}{5})/u,
    '',
  );
  return isInfinitive(last) || isInfinitive(bare) ? softened(text) : null;
}

function softened(text: string): string {
  return text.replace(/ (?:altijd|strikt|te allen tijde|zonder uitzondering)(?!\p{L})/giu, '');
}
