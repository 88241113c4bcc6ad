/** Draws a component in one interface language, and checks what can be checked for accessibility without a real layout. */
import { cleanup, render } from '@testing-library/react';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { afterEach, expect } from 'vitest';
import { SpeechProvider } from '../../../components/ui/i18n';
import type { Language } from '../../../lib/detect/types';

afterEach(cleanup);

export function draw(what: ReactNode, language: Language = 'en') {
  return render(<SpeechProvider language={language}>{what}</SpeechProvider>);
}

/** Colours and landmarks need the whole page in a real browser; names, roles and relations do not. */
export async function expectAccessible(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}
