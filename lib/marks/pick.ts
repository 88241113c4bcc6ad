import type { Editor } from '../editors/types';
import { BoxPainter } from './box-painter';
import { HighlightPainter } from './highlight-painter';
import type { Painter } from './types';

/** The painter an editor asks for: ink with the text where the text is DOM, boxes over it where it is not. */
export function painterFor(editor: Editor): Painter {
  return editor.overlay ? new BoxPainter(editor.overlay, editor.element) : new HighlightPainter(editor.element);
}
