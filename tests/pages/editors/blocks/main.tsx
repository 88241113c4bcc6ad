import '../page.css';
import { type FormEvent, useLayoutEffect, useReducer, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { PARTS, type Run } from '../content';

/**
 * A list of blocks under React in the shape of WordPress' block editor: each block is an editable of its own, its value
 * is the state's, read from the page on every input and written back when it differs. Undo is the state's too.
 */
interface Block {
  id: string;
  kind: 'text' | 'quote' | 'code';
  html: string;
}

interface State {
  blocks: Block[];
  past: Block[][];
}

type Action = { type: 'edit'; id: string; html: string } | { type: 'undo' };

function reduce({ blocks, past }: State, action: Action): State {
  if (action.type === 'undo') {
    const last = past.at(-1);
    return last ? { blocks: last, past: past.slice(0, -1) } : { blocks, past };
  }
  const next = blocks.map((block) => (block.id === action.id ? { ...block, html: action.html } : block));
  return { blocks: next, past: [...past, blocks] };
}

const toHtml = ({ text, bold, link }: Run) =>
  bold ? `<strong>${text}</strong>` : link ? `<a href="${link}">${text}</a>` : text;

const initial: Block[] = PARTS.map(({ kind, runs }, i) => ({ id: `b${i}`, kind, html: runs.map(toHtml).join('') }));
const TAGS = { text: 'p', quote: 'blockquote', code: 'pre' } as const;

function RichText({ block, onEdit }: { block: Block; onEdit: (html: string) => void }) {
  const host = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (host.current && host.current.innerHTML !== block.html) host.current.innerHTML = block.html;
  }, [block.html]);
  const Tag = TAGS[block.kind] as 'p';
  return (
    <Tag
      ref={host as never}
      className="block-editor-rich-text__editable rich-text"
      contentEditable
      suppressContentEditableWarning
      role="document"
      aria-multiline="true"
      aria-label="Block"
      data-type={`core/${block.kind}`}
      onInput={(event: FormEvent<HTMLElement>) => onEdit(event.currentTarget.innerHTML)}
    />
  );
}

function Page() {
  const [{ blocks }, dispatch] = useReducer(reduce, { blocks: initial, past: [] });
  window.editorValue = () => blocks.map(({ kind, html }) => `<!-- wp:${kind} -->${html}`).join('\n');
  return (
    <div
      className="is-root-container block-editor-block-list__layout"
      onKeyDown={(event) => {
        if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        dispatch({ type: 'undo' });
      }}
    >
      {blocks.map((block) => (
        <RichText key={block.id} block={block} onEdit={(html) => dispatch({ type: 'edit', id: block.id, html })} />
      ))}
    </div>
  );
}

createRoot(document.querySelector('#editor') as HTMLElement).render(<Page />);
