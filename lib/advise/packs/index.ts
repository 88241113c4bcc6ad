/** The texts that come with the product, per language: alternatives, rewording templates, patterns, questions, sources. */
import type { Kind, Language, PatternId } from '../../detect/types';
import type { Alternative } from '../types';
import alternativesEn from './en.json';
import alternativesNl from './nl.json';
import patternsEn from './patterns.en.json';
import patternsNl from './patterns.nl.json';
import questionsEn from './questions.en.json';
import questionsNl from './questions.nl.json';
import sourcesData from './sources.json';
import templatesEn from './templates.en.json';
import templatesNl from './templates.nl.json';

/** Raise this whenever a built-in alternative changes: the library on people's machines is then brought up to date. */
export const PACK_VERSION = 2;

/** What a pattern is called, what it is, and whom it hurts: shown under "why did this catch the eye?". */
export interface PatternText {
  title: string;
  definition: string;
  hurts: string;
}

/** How sure we are of a source: read whole, seen in part, through others, or practice without a publication. */
export type SourceStatus = 'read' | 'abstract' | 'excerpt' | 'secondary' | 'seen' | 'practice';

/** What sort of thing it is; theory and method name a school rather than one publication. */
export type SourceKind = 'blog' | 'article' | 'book' | 'report' | 'law' | 'theory' | 'method' | 'practice';

export interface Source {
  citation: string;
  /** The same for Dutch readers: titles as they were published, the words around them Dutch. */
  citationNl: string;
  kind: SourceKind;
  /** What we took from it. */
  takes: string;
  status: SourceStatus;
  /** What exactly was seen, and what was not. */
  note: string;
}

/** A rewording with named open places: `{norm}`. */
export interface Template {
  id: string;
  name: string;
  /** Patterns it answers. */
  patterns: PatternId[];
  text: string;
  /** The same for readers who are spoken to as "u"; absent where nobody is spoken to, and in English. */
  formal?: string;
  /** It says that something is being done ("we are talking with the people concerned"): true only if the writer does it. */
  statesDeed: boolean;
}

// JSON modules type every string as `string`; tests/meta/packs.test.ts checks that these really have the shapes claimed here.
const ALTERNATIVES: Record<Language, Alternative[]> = {
  en: alternativesEn as Alternative[],
  nl: alternativesNl as Alternative[],
};
const TEMPLATES: Record<Language, Template[]> = { en: templatesEn as Template[], nl: templatesNl as Template[] };
const PATTERNS: Record<Language, Record<PatternId, PatternText>> = { en: patternsEn, nl: patternsNl };
const QUESTIONS: Record<Language, Record<Kind, string>> = { en: questionsEn, nl: questionsNl };

/** The alternatives that come with the product, in the order of the library: pause, talk, word, ease, rule. */
export function builtInAlternatives(language: Language): Alternative[] {
  return ALTERNATIVES[language];
}

export function rewordingTemplates(language: Language): Template[] {
  return TEMPLATES[language];
}

export function patternText(pattern: PatternId, language: Language): PatternText {
  return PATTERNS[language][pattern];
}

/** One question about a passage of this kind that can be answered in one's head. */
export function questionFor(kind: Kind, language: Language): string {
  return QUESTIONS[language][kind];
}

/** All sources by id. An alternative's `sources` are ids in this list. */
export function sources(): Record<string, Source> {
  return sourcesData as Record<string, Source>;
}
