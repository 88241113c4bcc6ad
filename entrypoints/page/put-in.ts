import { putIn } from '../../lib/editors/put-in';
import type { OpenedPassage } from '../../lib/watch/types';

/** The same passage, with a way to put a wording in its place where its editor has a door for it. */
export function withReplace(passage: OpenedPassage): OpenedPassage {
  const { door, finding } = passage;
  if (passage.replace || !door) return passage;
  return {
    ...passage,
    async replace(text) {
      const opened = door();
      return opened ? putIn(opened, text, finding.sentence) : 'moved';
    },
  };
}
