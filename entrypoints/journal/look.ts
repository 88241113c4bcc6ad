import type { CounterSignal, Language } from '../../lib/detect/types';

/**
 * What in a text speaks for room, sentence by sentence. The detector is brought in when a rule is on the desk and not
 * before: the journal itself does not need it.
 */
export async function roomIn(text: string, language: Language): Promise<CounterSignal[]> {
  const [{ splitSentences }, { analyse }, { kitOf }, { counterSignalsOf }] = await Promise.all([
    import('../../lib/text/sentences'),
    import('../../lib/detect/analysis'),
    import('../../lib/detect/kits'),
    import('../../lib/detect/explain'),
  ]);
  return splitSentences(text).flatMap(({ start, end }) =>
    counterSignalsOf(text, analyse(text.slice(start, end), kitOf(language)), start),
  );
}
