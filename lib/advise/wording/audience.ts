/** Whom a text speaks to, as a plain object: "employees", "het team", or "you" when it speaks to all. */
import type { Finding, Language } from '../../detect/types';
import { mainClause } from './clause';
import { arePeople, areReaders } from './people';
import { pluralEn, pluralNl } from './plurals';
import { around, lowerFirst, slotText, tidy } from './text';

export interface Audience {
  text: string;
  /** The text speaks to its readers ("everyone", "niemand") rather than to a named group. */
  readers: boolean;
  /** It was written in the singular ("every lecturer", "elke docent", "everyone"). */
  singular: boolean;
}

const SINGULAR_READERS: Record<Language, RegExp> = {
  en: /^(?:every|each|no|none|any|whoever|who$)/i,
  nl: /^(?:iedereen|eenieder|een ieder|ieder|elk|niemand|wie|al wie|degene$|men)/i,
};

const DETERMINER: Record<Language, RegExp> = {
  en: /^(?:all of the|all the|all our|all|every single|every|each and every|each of the|each|none of the|no|any of the|any|both)\s+/i,
  nl: /^(?:al de|al het|al onze|alle|allen|iedere|ieder|elke|elk|geen enkele|geen enkel|geen|beide)\s+/i,
};

const SINGULAR_DETERMINER: Record<Language, RegExp> = {
  en: /^(?:every|each(?! of)|any(?! of)|no)\b/i,
  nl: /^(?:iedere|ieder|elke|elk|geen enkele|geen enkel)\b/i,
};

/** "the entire department" -> "the department"; the detector may leave the article out. */
const WHOLE: Record<Language, RegExp> = {
  en: /^(?:(the|our|this|that) )?(?:entire|whole|complete|full) /i,
  nl: /^(?:(de|het|ons|onze|dit|dat|deze|die) )?(?:gehele|hele|ganse|volledige|voltallige|complete) /i,
};

/** The article of a whole group: neuter nouns for groups are few in Dutch. */
function articleFor(words: string, language: Language): string {
  if (language === 'en') return 'the';
  return /(?:team|bedrijf|personeel|bestuur|korps|gezelschap)$/i.test(words) ? 'het' : 'de';
}

/** Everybody who reads: "you" / "jullie". */
export function readers(language: Language, singular = false): Audience {
  return { text: language === 'nl' ? 'jullie' : 'you', readers: true, singular };
}

/** Words for a group, without "all", "every", "alle", "elke". Null when they name nobody. */
export function audienceFrom(phrase: string, language: Language): Audience | null {
  const words = tidy(phrase).replace(/ (?:(?:to|of|for) whom|who|that|which|wie|die|dat) .*$/i, '');
  if (words === '' || !arePeople(words, language)) return null;
  if (areReaders(words, language)) return readers(language, SINGULAR_READERS[language].test(words));
  const bare = words
    .replace(DETERMINER[language], '')
    .replace(WHOLE[language], (_all, article: string | undefined) => `${article ?? articleFor(words, language)} `);
  if (bare === '' || areReaders(bare, language)) return readers(language);
  // "no teams" is plural already, "no department" is not.
  const singular = SINGULAR_DETERMINER[language].test(words) && !(/^no /i.test(words) && /[^s]s$/.test(bare));
  const named = singular ? (language === 'nl' ? pluralNl(bare) : pluralEn(bare)) : bare;
  return { text: lowerFirst(named), readers: false, singular };
}

/** "approval of the manager", "goedgekeurd door de leidinggevende": named for what they do with it. */
function carriesOut(finding: Finding): boolean {
  const slot = finding.slots.audience;
  return (
    slot !== undefined &&
    /(?<!\p{L})(?:by|of|from|with|to|door|van|bij|met|aan)\s(?:the |de |het )?$/iu.test(
      around(finding, slot.span).before,
    )
  );
}

/** Those who did it, told in front of the measure: it is not they who are spoken to. */
const TOLD =
  /^\P{L}*(?:because|since|after|following|as|given|due to|now that|omdat|sinds|nadat|na|vanwege|doordat|aangezien|nu)\s[^,]*$/iu;

function toldOf(finding: Finding): boolean {
  const slot = finding.slots.audience;
  if (slot === undefined) return false;
  const { before, after } = around(finding, slot.span);
  return TOLD.test(before) && after.includes(', ');
}

/** The audience of a finding: the subject of its measure when that is people, else what the detector points at, else the readers. */
export function audienceOf(finding: Finding): Audience {
  const { language } = finding;
  const clause = mainClause(finding);
  const found =
    audienceFrom(clause?.group ?? clause?.subject ?? '', language) ?? audienceFrom(clause?.subject ?? '', language);
  if (found) return found;
  const raw = slotText(finding, 'audience');
  // Whoever carries out what is asked of a thing ("approved by two managers") is not the one spoken to.
  if (raw === null || clause?.rest.includes(raw) || carriesOut(finding) || toldOf(finding)) return readers(language);
  return audienceFrom(raw, language) ?? readers(language);
}
