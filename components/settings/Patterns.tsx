import { patternText } from '../../lib/advise/packs';
import type { PatternId } from '../../lib/detect/types';
import { useSpeech } from '../ui/i18n';
import { Words } from '../ui/Words';
import examples from './examples.json';
import { SwitchRow } from './SwitchRow';

/** Each pattern with one example: people switch off what they can picture. */
export function Patterns({ off, onChange }: { off: PatternId[]; onChange: (off: PatternId[]) => void }) {
  const { language } = useSpeech();
  const patterns = Object.keys(examples[language]) as PatternId[];
  const named = patterns.map((pattern) => ({ pattern, title: patternText(pattern, language).title }));
  named.sort((a, b) => a.title.localeCompare(b.title, language));
  return (
    <>
      {named.map(({ pattern, title }) => (
        <SwitchRow
          key={pattern}
          title={title}
          hint={<Words lang={language}>{examples[language][pattern]}</Words>}
          on={!off.includes(pattern)}
          onChange={(on) => onChange(on ? off.filter((other) => other !== pattern) : [...off, pattern])}
        />
      ))}
    </>
  );
}
