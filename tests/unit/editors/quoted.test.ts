import { describe, expect, it } from 'vitest';
import { ownLines } from '../../../lib/editors/quoted';

/** The lines that are kept of a text. */
const own = (text: string) => {
  const lines = text.split('\n');
  return lines.filter((_, i) => ownLines(lines)[i]);
};

describe('ownLines', () => {
  it('keeps a text that quotes nothing as it is', () => {
    const text = 'Dear all,\n\nFor the garden:\n- two chairs\n-- one table\n\nAnn';
    expect(own(text)).toEqual(text.split('\n'));
  });

  it('leaves quoted lines out, and keeps what is written between them', () => {
    expect(own('> Who has the key?\n>> Bob?\nI have it.\n > And the other one?\nAnn has.')).toEqual([
      'I have it.',
      'Ann has.',
    ]);
  });

  it('ends at a signature, unless a quotation follows and the writing goes on below it', () => {
    expect(own('See you there.\n-- \nAnn\nRoom 4')).toEqual(['See you there.']);
    expect(own('Hello.\n-- \nAnn\n> Who has the key?\nI have.')).toEqual(['Hello.', 'I have.']);
  });

  it.each([
    'From: Bob <bob@example.org>\nSent: Monday\nTo: Ann\nSubject: Keys',
    '*Van:* Bob <bob@example.org>\n*Verzonden:* maandag\n*Aan:* Ann\n*Onderwerp:* Sleutels',
    'Von: Bob\nGesendet: Montag\nAn: ann@example.org\nBetreff: Keys',
  ])('ends at the mail it answers: %s', (header) => {
    expect(own(`I have it.\n\n${header}\n\nWho has the key?`)).toEqual(['I have it.', '']);
  });

  it('keeps a header of its own: at the beginning, or without an address', () => {
    const memo = 'To: all@example.org\nFrom: dean@example.org\nSubject: Keys\n\nWho has the key?';
    expect(own(memo)).toEqual(memo.split('\n'));
    const plan = 'The plan:\nMonday: painting the hall\nTuesday: moving the chairs\nFriday: the party';
    expect(own(plan)).toEqual(plan.split('\n'));
  });

  it('leaves fenced code out, and what follows a fence that is never closed', () => {
    expect(own('Run this:\n```sh\nnpm test\n```\nand tell me.\n~~~\nrest')).toEqual(['Run this:', 'and tell me.']);
    expect(own('~~~\n```\n~~~\nOut again.')).toEqual(['Out again.']);
  });
});
