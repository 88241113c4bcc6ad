import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PutIn } from '../../../components/card/PutIn';
import { SpeechProvider } from '../../../components/ui/i18n';
import type { ReplaceOutcome } from '../../../lib/editors/types';
import { translator } from '../../../lib/locale/translate';
import { asScript, person } from '../support/person';

afterEach(cleanup);

function open(language: 'en' | 'nl', outcome: ReplaceOutcome) {
  const put = vi.fn(async () => outcome);
  render(
    <SpeechProvider language={language}>
      <PutIn text="Another wording." onPut={put} />
    </SpeechProvider>,
  );
  return put;
}

describe('"Put in the text"', () => {
  it.each([
    ['en', 'done'],
    ['nl', 'done'],
    ['en', 'ambiguous'],
    ['nl', 'ignored'],
    ['en', 'locked'],
    ['nl', 'locked'],
  ] as const)('says in %s what became of it: %s', async (language, outcome) => {
    const put = open(language, outcome);
    await person().click(screen.getByRole('button'));
    await screen.findByText(translator(language)(`card.put.${outcome}`));
    expect(put).toHaveBeenCalledExactlyOnceWith('Another wording.');
    // Never again.
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('does nothing for a script that clicks', async () => {
    const put = open('en', 'done');
    await asScript(() => person().click(screen.getByRole('button')));
    expect(put).not.toHaveBeenCalled();
  });
});
