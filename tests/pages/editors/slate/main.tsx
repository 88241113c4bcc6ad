import '../page.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { PARTS } from '../content';

const editor = withHistory(withReact(createEditor()));
const { isInline } = editor;
editor.isInline = (element) => (element as { type?: string }).type === 'link' || isInline(element);

const value = PARTS.map(({ kind, runs }) => ({
  type: kind,
  children: runs.map(({ link, ...leaf }) => (link ? { type: 'link', link, children: [leaf] } : leaf)),
})) as unknown as Descendant[];

const TAGS: Record<string, string> = { text: 'p', quote: 'blockquote', code: 'pre' };

function Element({ attributes, children, element }: RenderElementProps) {
  const { type, link } = element as { type: string; link?: string };
  if (type === 'link')
    return (
      <a {...attributes} href={link}>
        {children}
      </a>
    );
  const Tag = (TAGS[type] ?? 'p') as 'p';
  return <Tag {...attributes}>{children}</Tag>;
}

function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{(leaf as { bold?: true }).bold ? <strong>{children}</strong> : children}</span>;
}

function Page() {
  const [initial] = useState(value);
  return (
    <Slate editor={editor} initialValue={initial}>
      <Editable renderElement={Element} renderLeaf={Leaf} aria-label="Draft" />
    </Slate>
  );
}

createRoot(document.querySelector('#editor') as HTMLElement).render(<Page />);
window.editorValue = () => JSON.stringify(editor.children);
