/** A finding, advice and entries as they come out of the other rooms. */
import type { Advice, Alternative } from '../../../lib/advise/types';
import type { Finding, Signal, SignalRole } from '../../../lib/detect/types';
import type { JournalEntry } from '../../../lib/journal/types';
import type { Passage } from '../../../lib/watch/types';

const SENTENCE =
  'From Monday every department pays a EUR 2,500 fine for each late grade, so that students are not left waiting.';

export const FINDING: Finding = {
  kinds: ['incident', 'sanction'],
  patterns: ['incident-reflex', 'blanket-sanction'],
  language: 'en',
  span: { start: 0, end: SENTENCE.length },
  sentence: SENTENCE,
  signals: [
    { ...cue('every department', 'audience') },
    { ...cue('fine', 'consequence') },
    { ...cue('From Monday', 'change') },
    { cue: 'four months late', span: { start: -40, end: -24 }, role: 'incident' },
  ],
  counterSignals: [{ id: 'purpose', cue: 'so that students are not left waiting', span: { start: 72, end: 109 } }],
  slots: { sanction: slot('a EUR 2,500 fine') },
  severity: 3,
  confidence: 0.9,
};

function slot(text: string) {
  const start = SENTENCE.indexOf(text);
  return { text, span: { start, end: start + text.length } };
}

function cue(text: string, role: SignalRole): Signal {
  return { cue: text, span: slot(text).span, role };
}

export function alternative(id: string, title: string): Alternative {
  return {
    id,
    language: 'en',
    group: 'talk',
    minutes: 30,
    title,
    fits: 'One or a few people cross a known norm.',
    notFor: '',
    steps: ['Invite in private, soon.', 'Name what you saw.'],
    openers: ['I want to talk about {behaviour}.'],
    questions: [],
    avoid: [],
    followUp: '',
    patterns: ['incident-reflex'],
    sources: [],
  };
}

export const ADVICE: Advice = {
  alternatives: [
    alternative('one-on-one', 'Talk with the one person it is about'),
    alternative('story-behind', 'Ask for the story behind it'),
  ],
  rewordings: [
    {
      template: 'T3',
      text: 'Our norm: grades within 15 days. The reason: ... (for whom does it matter?). Talk to me.',
      open: ['... (for whom does it matter?)'],
      leftOut: 'a EUR 2,500 fine',
    },
    { template: 'T2', text: 'Please get it to us by 1 June.', open: [], statesDeed: true },
  ],
  question: 'How many conversations would it take?',
};

export const PASSAGE: Passage = { id: 'p1', finding: FINDING, tier: 'mark', marked: true, documentId: 'd1' };

export function entry(changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    id: 'e1',
    createdAt: '2026-03-02T09:00:00.000Z',
    updatedAt: '2026-03-02T09:00:00.000Z',
    kinds: ['sanction'],
    patterns: ['blanket-sanction'],
    passage: 'Whoever is late pays a fine.',
    language: 'en',
    siteType: 'mail',
    outcome: 'conversation-planned',
    notes: '',
    ...changes,
  };
}
