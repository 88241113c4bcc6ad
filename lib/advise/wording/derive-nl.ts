/** Dutch verb forms by rule: "noteert" -> "noteren", "pakt" -> "pakken", "inklokt" -> "inklokken". */

const VOWEL = '(?:aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiou])';
const SYLLABLES = new RegExp(VOWEL, 'g');
/** Prefixes and particles that leave the stress on what follows, or carry it apart from the stem. */
const PREFIX =
  /^(?:ver|be|ge|her|ont|aan|af|bij|door|in|mee|na|om|onder|op|over|terug|toe|uit|vast|voor|weg|klaar|schoon|los|neer|achter|samen|thuis|binnen|open|rond)(?=[bcdfghjklmnpqrstvwxz]{1,3}[aeiou])/;

/** Words in the place of a verb that are none, though they end in -t. */
const NOT_A_VERB =
  /^(?:met|tot|uit|niet|dat|wat|het|want|dit|laat|kort|vast|direct|echt|recht|juist|strikt|best|laatst|eerst|pas|naast|langst|buiten|niet|licht|altijd|zulk|minst|meest|product|budget|team\p{L}*|post|krant|markt)$/u;

/** The infinitive of a verb in the third person singular, or null when its form gives no certainty. */
export function infinitiveFromSingular(form: string): string | null {
  const verb = form.toLowerCase();
  if (!/^[a-zëïöü]{2,}t$/.test(verb) || NOT_A_VERB.test(verb)) return null;
  // "wacht", "richt", "zet": the stem ends in t already.
  if (STEM_IN_T.test(verb)) return infinitiveFromStem(verb);
  if (NOUN_IN_T.test(verb)) return null;
  return infinitiveFromStem(verb.slice(0, -1));
}

const NOUN_IN_T =
  /(?:iteit|[^m]ant|ment|ist|kracht|dienst|recht|cht|punt|kant|lijst|winst|gast|kast|tekst|angst|kunst|komst)$/;

/** Stems in -t that occur in rules; their singular looks like their stem. */
const STEM_IN_T =
  /(?:zet|wacht|richt|start|sluit|schat|besluit|vergeet|weet|eet|meet|laat|verlaat|groet|ontmoet|bied|praat|haat|test|rust|kost|rijst|vast|stort|sport|sort|acht|licht|let|net|sprint|print|plant|post|lift|jat|wit|spuit|stoot|schiet|giet|geniet|verricht|ontvlucht|betracht|belast|verplicht|inricht|oplet)$/;

function infinitiveFromStem(stem: string): string | null {
  const long = /(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz])$/.exec(stem);
  if (long) {
    const [, vowels = '', consonant = ''] = long;
    return `${stem.slice(0, -3)}${vowels[0]}${voiced(consonant)}en`;
  }
  if (/(?:ie|oe|eu|ui|ij|ei|ou|au)[bcdfghjklmnpqrstvwxz]$/.test(stem)) {
    const last = stem.at(-1) ?? '';
    return `${stem.slice(0, -1)}${/(?:eis|kruis)$/.test(stem) ? last : voiced(last)}en`;
  }
  if (/[bcdfghjklmnpqrstvwxz]{2}$/.test(stem))
    return /(?:lf|rf|lv|rv|rs)$/.test(stem) ? `${stem.slice(0, -1)}${voiced(stem.at(-1) ?? '')}en` : `${stem}en`;
  if (!/[aeiou]/.test(stem.at(-2) ?? '') || !/[bcdfghjklmnpqrstvwxz]$/.test(stem)) return null;
  // One short vowel: doubled in a stressed syllable ("pak"), not in "teken", "regel", "verander".
  let bare = stem;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(PREFIX, '');
  }
  const syllables = bare.match(SYLLABLES)?.length ?? 0;
  if (syllables > 1) return /(?:e[lnrm]|ig|em)$/.test(stem) ? `${stem}en` : null;
  return `${stem}${stem.at(-1)}en`;
}

function voiced(consonant: string): string {
  if (consonant === 'f') return 'v';
  return consonant === 's' ? 'z' : consonant;
}
