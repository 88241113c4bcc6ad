/** The findings of the examples as the detector gives them; where it says nothing, one made by hand. */
import { detect } from '../../../lib/detect/detect';
import type { Finding, Language } from '../../../lib/detect/types';
import { EXAMPLES } from './examples';
import { makeFinding } from './make-finding';

export function exampleFindings(language?: Language): Finding[] {
  return EXAMPLES.filter((example) => language === undefined || example.language === language).map(
    (example) =>
      detect(example.text, { language: example.language })[0] ??
      makeFinding(example.text, { language: example.language, kinds: example.kinds }),
  );
}
